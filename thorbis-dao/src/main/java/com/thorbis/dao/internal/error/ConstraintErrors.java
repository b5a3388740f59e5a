package com.thorbis.dao.internal.error;

import java.sql.SQLException;
import java.util.List;

import org.postgresql.util.ServerErrorMessage;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.ConstraintViolationException.Kind;
import com.thorbis.dao.error.DatabaseException;

/** What a broken constraint means for the caller. */
final class ConstraintErrors {

    private final ConstraintColumns columns;

    ConstraintErrors(ConstraintColumns columns) {
        this.columns = columns;
    }

    ThorbisException translate(String state, ServerErrorMessage server, SQLException cause) {
        if (server.getTable() == null) {
            // A trigger's own, without a constraint of a table.
            String hint = server.getHint() == null ? "" : ". " + server.getHint();
            return new DatabaseException(server.getMessage() + hint + " [" + state + "]", cause);
        }
        Kind kind = kind(state, server);
        List<String> of = kind == Kind.NOT_NULL
                ? List.of(String.valueOf(server.getColumn()))
                : columns.of(server.getSchema(), server.getTable(), server.getConstraint());
        String table = server.getSchema() + "." + server.getTable();
        String constraint = server.getConstraint() == null ? "" : server.getConstraint();
        return new ConstraintViolationException(
                kind, constraint, table, of, message(kind, table, constraint, of, server), cause);
    }

    private static Kind kind(String state, ServerErrorMessage server) {
        return switch (state) {
            case "23502" -> Kind.NOT_NULL;
            case "23505" -> Kind.UNIQUE;
            case "23514" -> Kind.CHECK;
            case "23P01" -> Kind.EXCLUSION;
            case "23001" -> Kind.STILL_REFERENCED;
            default ->
                String.valueOf(server.getMessage()).startsWith("update or delete")
                        ? Kind.STILL_REFERENCED
                        : Kind.FOREIGN_KEY;
        };
    }

    private static String message(
            Kind kind, String table, String constraint, List<String> columns, ServerErrorMessage server) {
        String names = String.join(", ", columns);
        String rule = " [" + (constraint.isEmpty() ? "not null" : constraint) + "]";
        return switch (kind) {
            case FOREIGN_KEY ->
                "A row of %s refers by (%s) to a row that this tenant does not have. Create that row first, or take its key from what this tenant has read.%s"
                        .formatted(table, names, rule);
            case STILL_REFERENCED ->
                "Rows of %s still refer by (%s) to the row. Delete or change them first.%s"
                        .formatted(table, names, rule);
            case UNIQUE ->
                "Another row of %s has the same (%s). Choose other values, or upsert.%s".formatted(table, names, rule);
            case CHECK -> check(table, names, rule, server);
            case NOT_NULL -> "A row of %s has no %s. Give it a value.%s".formatted(table, names, rule);
            case EXCLUSION ->
                "Another row of %s overlaps in (%s). Choose other values.%s".formatted(table, names, rule);
        };
    }

    /** A trigger that checks more than a row says itself what is wrong. */
    private static String check(String table, String names, String rule, ServerErrorMessage server) {
        if (server.getHint() != null) {
            return server.getMessage() + ". " + server.getHint() + rule;
        }
        return "A row of %s has a value that (%s) may not hold. Use one that the column's list or condition allows.%s"
                .formatted(table, names, rule);
    }
}
