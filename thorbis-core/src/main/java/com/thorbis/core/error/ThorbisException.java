package com.thorbis.core.error;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The root of all errors that this library throws on purpose. Unchecked; each subclass is named for what the caller can
 * do, and each message says what happened, where, and what to do.
 */
public class ThorbisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private @Nullable String path;

    public ThorbisException(String message) {
        super(message);
    }

    public ThorbisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Where in a tree that was to be saved it happened, such as {@code vehicles[3].repairOrders[0].roNumber}; the empty
     * text for its root. No value where no tree was saved, and for an error about no row, such as a lost connection.
     */
    public final Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Says where in a tree it happened, which the message then begins with. For those who save trees. */
    public final ThorbisException at(String where) {
        path = where;
        return this;
    }

    @Override
    public String getMessage() {
        return path == null || path.isEmpty() ? String.valueOf(super.getMessage()) : path + ": " + super.getMessage();
    }
}
