package com.thorbis.core.support;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server answered, unchecked. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final String hint;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = cause.getSQLState();
        ServerErrorMessage server = cause instanceof PSQLException e ? e.getServerErrorMessage() : null;
        this.hint = server == null || server.getHint() == null ? "" : server.getHint();
    }

    public String sqlState() {
        return sqlState;
    }

    /** Empty where the server gave none. */
    public String hint() {
        return hint;
    }
}
