package com.thorbis.dao.internal.scope;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What goes before the first statement of each transaction, in the same round trip: this is the only place that builds
 * what is sent. A statement outside a transaction is one of its own, so it always carries the prologue.
 */
final class Prologue {

    private final String sql;
    private final int results;
    private final List<@Nullable String> values;
    private final boolean isSnapshot;

    private Prologue(String sql, int results, List<@Nullable String> values, boolean isSnapshot) {
        this.sql = sql;
        this.results = results;
        this.values = values;
        this.isSnapshot = isSnapshot;
    }

    /** Binds the tenant, and who acts for it, until the transaction ends. */
    static Prologue enter(String tenant, @Nullable String actor) {
        return new Prologue("select thorbis.enter(?, ?)", 1, values(tenant, actor), false);
    }

    /** Records who works across tenants, and why. */
    static Prologue recordAccess(@Nullable String actor, String reason) {
        return new Prologue("select thorbis.record_access(?, ?, 'write', null)", 1, values(actor, reason), false);
    }

    /** The same, for a transaction that only reads, and reads the database as it was at one moment. */
    Prologue inSnapshot() {
        return new Prologue(
                "set transaction isolation level repeatable read, read only; " + sql, results + 1, values, true);
    }

    /** Whether it sets what can't be set behind a savepoint. */
    boolean precedesSavepoints() {
        return isSnapshot;
    }

    /** The prologue by itself, for what can't carry it. */
    String alone() {
        return sql;
    }

    String before(String statement) {
        return sql + "; " + statement;
    }

    /** The statement, and the end of its transaction. */
    static String commitAfter(String statement) {
        return statement + "; commit";
    }

    /** How many places the statement's own bind values move. */
    int binds() {
        return values.size();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    /**
     * Steps over the prologue's own results.
     *
     * @return whether the statement's first result is rows
     */
    boolean skip(PreparedStatement statement) throws SQLException {
        boolean rows = false;
        for (int i = 0; i < results; i++) {
            rows = statement.getMoreResults();
        }
        return rows;
    }

    private static List<@Nullable String> values(@Nullable String... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
