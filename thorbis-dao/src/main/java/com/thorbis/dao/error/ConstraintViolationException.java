package com.thorbis.dao.error;

import java.sql.SQLException;
import java.util.List;

/** A rule of the database does not allow the row; nothing of the statement was written. Shows no values of rows. */
public final class ConstraintViolationException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** What sort of rule it is. */
    public enum Kind {
        /** The row refers to one that this tenant does not have. */
        FOREIGN_KEY,
        /** Rows of another table still refer to the row. */
        STILL_REFERENCED,
        /** Another row has these values already. */
        UNIQUE,
        /** The value is not on the column's list, or breaks another condition. */
        CHECK,
        /** A value is missing. */
        NOT_NULL,
        /** Another row overlaps with this one. */
        EXCLUSION
    }

    private final Kind kind;
    private final String constraint;
    private final String table;
    private final List<String> columns;

    public ConstraintViolationException(
            Kind kind, String constraint, String table, List<String> columns, String message, SQLException cause) {
        super(message, cause);
        this.kind = kind;
        this.constraint = constraint;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    public Kind kind() {
        return kind;
    }

    /** The constraint's name; empty for {@link Kind#NOT_NULL}, which has none. */
    public String constraint() {
        return constraint;
    }

    /** The table that has the constraint, with its schema. */
    public String table() {
        return table;
    }

    /** The columns of the constraint; empty if it came to the database after this application started. */
    public List<String> columns() {
        return columns;
    }
}
