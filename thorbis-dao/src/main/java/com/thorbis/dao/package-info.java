/** The way in: one {@link com.thorbis.dao.Thorbis} an application, one {@link com.thorbis.dao.Tenant} a request. */
@NullMarked
package com.thorbis.dao;

import org.jspecify.annotations.NullMarked;
