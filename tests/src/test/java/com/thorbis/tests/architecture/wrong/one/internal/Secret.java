package com.thorbis.tests.architecture.wrong.one.internal;

import com.thorbis.tests.architecture.wrong.one.Leaky;

/** Knows the package that knows it. */
public record Secret(Leaky owner) {}
