package com.thorbis.dao.error;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;

/** Rows of tenants were asked for without saying which tenant's. */
public final class MissingTenantException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    public MissingTenantException(String message) {
        this(message, null);
    }

    public MissingTenantException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
