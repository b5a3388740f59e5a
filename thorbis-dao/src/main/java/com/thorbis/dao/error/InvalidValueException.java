package com.thorbis.dao.error;

import java.sql.SQLException;

/** A value does not fit its column or type, such as a text that is too long; nothing of the statement was written. */
public final class InvalidValueException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message, SQLException cause) {
        super(message, cause);
    }
}
