package com.thorbis.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all errors that this library throws on purpose. Unchecked; each subclass is named for what the caller can
 * do, and each message says what happened, where, and what to do.
 */
public class ThorbisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThorbisException(String message) {
        super(message);
    }

    public ThorbisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
