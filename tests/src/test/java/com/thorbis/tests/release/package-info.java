/** What a release wrote to a folder, held against what Maven Central demands. */
@NullMarked
package com.thorbis.tests.release;

import org.jspecify.annotations.NullMarked;
