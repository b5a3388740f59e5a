package com.thorbis.core.error;

import org.jspecify.annotations.Nullable;

/** A migration did not run to its end. What ran before it stays; it left nothing unless it says otherwise. */
public class MigrationFailedException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    public MigrationFailedException(String message) {
        super(message);
    }

    public MigrationFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
