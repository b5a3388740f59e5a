/** That each statement carries its tenant, whatever kind it is and wherever a transaction begins or ends. */
@NullMarked
package com.thorbis.tests.scope;

import org.jspecify.annotations.NullMarked;
