package com.thorbis.core.error;

/** The database and the migrations in this jar differ; nothing was read or written. */
public class SchemaOutOfDateException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    public SchemaOutOfDateException(String message) {
        super(message);
    }
}
