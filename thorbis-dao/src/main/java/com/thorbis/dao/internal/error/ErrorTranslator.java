package com.thorbis.dao.internal.error;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import com.thorbis.core.error.SqlState;
import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.error.ConnectionException;
import com.thorbis.dao.error.DatabaseException;
import com.thorbis.dao.error.InvalidValueException;
import com.thorbis.dao.error.MissingTenantException;
import com.thorbis.dao.error.StatementCancelledException;
import com.thorbis.dao.error.TransactionConflictException;
import com.thorbis.dao.error.WrongTenantException;

/** Makes of the driver's error one that says what to do, and that shows no values of rows. */
public final class ErrorTranslator {

    private final ConstraintErrors constraints;

    public ErrorTranslator(ConstraintColumns columns) {
        this.constraints = new ConstraintErrors(columns);
    }

    /** There was no connection to be had. */
    public ThorbisException noConnection(SQLException error) {
        return new ConnectionException(
                "No connection to the database: " + error.getMessage()
                        + " Check that the data source is open, large enough, and reaches the server.",
                error);
    }

    /** The begin or the end of a transaction failed. */
    public ThorbisException translate(SQLException error) {
        return translate(error, null);
    }

    /** A statement failed. */
    ThorbisException translate(SQLException error, @Nullable Query query) {
        SQLException first = firstOf(error);
        ServerErrorMessage server = first instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String state = first.getSQLState() == null ? "" : first.getSQLState();
        SQLException cause = withoutValues(first, server);
        String message = String.valueOf(cause.getMessage());
        if (state.startsWith("23") && server != null) {
            return constraints.translate(state, server, cause);
        }
        return switch (state) {
            case SqlState.NO_TENANT ->
                new MissingTenantException(
                        message
                                + ": rows of tenants were asked for outside of any tenant's transaction. Don't commit or"
                                + " roll back in SQL; use tenant.transaction(tx -> …).",
                        cause);
            case SqlState.TENANT_CHANGED ->
                new WrongTenantException(message + ". Begin another transaction through the other Tenant.", cause);
            case "42501" -> accessDenied(message, cause);
            case "40001", "40P01", "55P03" ->
                new TransactionConflictException(
                        message + ". Nothing was written: run the whole transaction again.", cause);
            case "57014" ->
                new StatementCancelledException(
                        message + ". Nothing of it was written: make it read less, or give it more time.", cause);
            case "25P02" ->
                new DatabaseException(
                        message
                                + ". An earlier statement of this transaction failed, so it can only roll back; put what"
                                + " may fail into a transaction nested in it.",
                        cause);
            case "22001" ->
                new InvalidValueException(
                        message + placeOf(TooLong.columns(query))
                                + ". Nothing of the statement was written: shorten the text.",
                        cause);
            default -> byClass(state, message, server, cause);
        };
    }

    private static ThorbisException byClass(
            String state, String message, @Nullable ServerErrorMessage server, SQLException cause) {
        if (isConnection(state)) {
            return new ConnectionException(
                    "The connection was lost: " + message + ". What was not committed was not written; run it again. If"
                            + " it happened during a commit, look first whether the rows are there.",
                    cause);
        }
        if (state.startsWith("22")) {
            return new InvalidValueException(
                    message + ". Nothing of the statement was written: check the ranges and formats of its values.",
                    cause);
        }
        if (state.equals("0A000") && message.contains("cached plan")) {
            return new TransactionConflictException(
                    message + ": a migration changed a table meanwhile. Nothing was written: run the whole transaction"
                            + " again.",
                    cause);
        }
        return new DatabaseException(message + hint(server) + (state.isEmpty() ? "" : " [" + state + "]"), cause);
    }

    private static ThorbisException accessDenied(String message, SQLException cause) {
        if (message.contains("row-level security")) {
            return new WrongTenantException(
                    message + ": the row is of another tenant. Leave the tenant's column alone, or write through that"
                            + " tenant.",
                    cause);
        }
        return new DatabaseException(
                message + ". The role of this data source may not do that: services write only the tables that a"
                        + " migration opened to them. [42501]",
                cause);
    }

    private static boolean isConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03") || state.equals("53300");
    }

    private static String hint(@Nullable ServerErrorMessage server) {
        return server == null || server.getHint() == null ? "" : ". " + server.getHint();
    }

    private static String placeOf(Set<String> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }

    /** Of a batch, the error of its first statement that failed. */
    private static SQLException firstOf(SQLException error) {
        SQLException next = error.getNextException();
        return error instanceof BatchUpdateException && next != null ? next : error;
    }

    /** The server's DETAIL and CONTEXT quote rows. They must not reach a log by way of a cause. */
    private static SQLException withoutValues(SQLException error, @Nullable ServerErrorMessage server) {
        if (server == null) {
            return error;
        }
        SQLException bare = new SQLException(server.getMessage(), error.getSQLState(), error.getErrorCode());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }
}
