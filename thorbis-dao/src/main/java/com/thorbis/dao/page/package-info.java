/** Some rows of an ordered whole, and the way to those before and behind them. */
@NullMarked
package com.thorbis.dao.page;

import org.jspecify.annotations.NullMarked;
