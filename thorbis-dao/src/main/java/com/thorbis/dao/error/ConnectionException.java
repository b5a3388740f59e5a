package com.thorbis.dao.error;

import java.sql.SQLException;

/**
 * There is no connection, or it was lost. What was not committed was not written; of a commit in whose middle the
 * connection was lost nobody knows, so look before you repeat.
 */
public final class ConnectionException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, SQLException cause) {
        super(message, cause);
    }
}
