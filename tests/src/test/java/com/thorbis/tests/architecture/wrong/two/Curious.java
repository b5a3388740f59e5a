package com.thorbis.tests.architecture.wrong.two;

import com.thorbis.tests.architecture.wrong.one.Leaky;
import com.thorbis.tests.architecture.wrong.one.internal.Secret;

/** Uses what belongs to another module, and prints it. */
final class Curious {

    void look(Leaky leaky) {
        Secret secret = leaky.secret();
        System.out.println(secret.owner().equals(leaky));
    }
}
