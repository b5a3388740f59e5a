/** What a migration set says of documents and their lines: which amounts follow from which. */
@NullMarked
package com.thorbis.core.total;

import org.jspecify.annotations.NullMarked;
