package com.thorbis.tests.architecture.wrong.one;

import com.thorbis.tests.architecture.wrong.one.internal.Secret;

/** Hands out an internal type. */
public final class Leaky {

    public Secret secret() {
        return new Secret(this);
    }
}
