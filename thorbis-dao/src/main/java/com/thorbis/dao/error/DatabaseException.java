package com.thorbis.dao.error;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;

/** The database refused a statement; the subclasses say what a caller can do about it, where that is known. */
public class DatabaseException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;

    public DatabaseException(String message, SQLException cause) {
        super(message, cause);
        this.sqlState = cause.getSQLState();
    }

    /** The five characters by which PostgreSQL tells errors apart; null if the error is not the server's. */
    public final @Nullable String sqlState() {
        return sqlState;
    }
}
