/** Report 3: who owes how much since when. */
@NullMarked
package com.thorbis.reporting.receivables;

import org.jspecify.annotations.NullMarked;
