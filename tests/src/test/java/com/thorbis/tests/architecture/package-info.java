/** Who may know whom, and what every package promises. */
@NullMarked
package com.thorbis.tests.architecture;

import org.jspecify.annotations.NullMarked;
