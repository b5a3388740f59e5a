package com.thorbis.benchmarks.relationships;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A business of the seed.
 *
 * @param actor who acts for it
 */
public record Garage(UUID business, UUID actor) {

    static Garage numbered(long number) {
        return new Garage(md5("business" + number), md5("user" + number));
    }

    /** As the seed makes them: the digest itself, without the version that the JDK would set in it. */
    private static UUID md5(String name) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has MD5", e);
        }
    }
}
