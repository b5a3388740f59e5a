package com.thorbis.dao.error;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;

/** The driver, or a pooler before the server, is set up in a way that breaks the tenant's scope. */
public final class UnsupportedSettingException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    public UnsupportedSettingException(String setting, String message) {
        this(setting, message, null);
    }

    public UnsupportedSettingException(String setting, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.setting = setting;
    }

    /** The setting's name, such as {@code preferQueryMode}. */
    public String setting() {
        return setting;
    }
}
