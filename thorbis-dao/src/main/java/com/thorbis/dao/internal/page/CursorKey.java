package com.thorbis.dao.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What cursors are signed with. */
public final class CursorKey {

    /** As long as the signature; a shorter key would be easier to guess than one. */
    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private CursorKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * A key that several processes may share.
     *
     * @throws IllegalArgumentException if it is too short
     */
    public static CursorKey of(byte[] key) {
        if (key.length < BYTES) {
            throw new IllegalArgumentException("a cursor key of " + key.length + " bytes could be guessed; give "
                    + BYTES + " random ones or more.");
        }
        return new CursorKey(key);
    }

    /** A key that nobody else has, and that ends with this object. */
    public static CursorKey random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new CursorKey(key);
    }

    /** Of {@link #BYTES} bytes. */
    byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    byte[] sign(String message) {
        return sign(message.getBytes(StandardCharsets.UTF_8));
    }
}
