/** A proxy between driver and server that counts what crosses the network. */
@NullMarked
package com.thorbis.wire;

import org.jspecify.annotations.NullMarked;
