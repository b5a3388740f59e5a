package com.thorbis.dao.error;

import java.sql.SQLException;

/**
 * Another transaction got in the way: a deadlock, a serialization failure, a lock that was not free. Nothing of this
 * transaction was written; the same work can succeed when the <em>whole</em> transaction is run again.
 */
public final class TransactionConflictException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public TransactionConflictException(String message, SQLException cause) {
        super(message, cause);
    }
}
