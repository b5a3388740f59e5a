package com.thorbis.tests.schema;

import java.util.Objects;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says when it refuses a statement.
 *
 * @param constraint the name of the constraint or trigger; empty if it names none
 * @param hint what to do; empty if it does not say
 */
record Refusal(String sqlState, String message, String constraint, String hint) {

    static final String NO_TENANT = "TH001";
    static final String FOREIGN_KEY = "23503";
    static final String RESTRICT = "23001"; // what PostgreSQL 18 says where 17 says 23503
    static final String UNIQUE = "23505";
    static final String CHECK = "23514";
    static final String NOT_NULL = "23502";
    static final String PERMISSION = "42501";
    static final String GENERATED = "428C9";

    static Refusal of(PSQLException e) {
        ServerErrorMessage error = Objects.requireNonNull(e.getServerErrorMessage());
        return new Refusal(
                Objects.toString(error.getSQLState(), ""),
                Objects.toString(error.getMessage(), ""),
                Objects.toString(error.getConstraint(), ""),
                Objects.toString(error.getHint(), ""));
    }
}
