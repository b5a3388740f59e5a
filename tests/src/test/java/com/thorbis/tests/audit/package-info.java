/** Thorbis's own schema under the rules that it asks of others. */
@NullMarked
package com.thorbis.tests.audit;

import org.jspecify.annotations.NullMarked;
