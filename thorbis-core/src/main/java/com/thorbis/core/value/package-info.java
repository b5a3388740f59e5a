/** Java types of columns that plain JDBC has none for: points on the earth, paths of a tree, closed lists of text. */
@NullMarked
package com.thorbis.core.value;

import org.jspecify.annotations.NullMarked;
