package com.thorbis.dao.error;

import java.sql.SQLException;

/** The statement ran into a timeout or was cancelled; nothing of it was written. */
public final class StatementCancelledException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public StatementCancelledException(String message, SQLException cause) {
        super(message, cause);
    }
}
