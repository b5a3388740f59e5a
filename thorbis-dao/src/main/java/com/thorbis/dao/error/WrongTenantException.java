package com.thorbis.dao.error;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;

/** A row, or a transaction, belongs to another tenant than the one that it was used for. */
public final class WrongTenantException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    public WrongTenantException(String message) {
        this(message, null);
    }

    public WrongTenantException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
