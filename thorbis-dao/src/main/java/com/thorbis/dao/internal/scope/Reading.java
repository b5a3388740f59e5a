package com.thorbis.dao.internal.scope;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import org.jooq.BindContext;
import org.jooq.Configuration;
import org.jooq.Query;

import com.thorbis.dao.internal.error.ErrorTranslator;

/** Reads of one tenant: several queries in a round trip, and where it takes several round trips, all of one moment. */
public final class Reading implements AutoCloseable {

    /** Takes the rows of one query. */
    public interface RowsReader {

        /**
         * Reads them to their end.
         *
         * @param query its place in the list of queries
         */
        void read(int query, ResultSet rows) throws SQLException;
    }

    /** Takes some rows of a cursor. */
    public interface CursorReader {

        /** Reads as many as it wants. */
        void read(ResultSet rows) throws SQLException;
    }

    /** The begin and the isolation level, which go with the first query. */
    private static final int STATEMENTS_TO_BEGIN = 2;

    private final Configuration configuration;
    private final ErrorTranslator errors;
    private final ScopedConnection connection;
    private final Runnable release;
    private final boolean commits;
    private boolean committed;
    private int statements;
    private int roundTrips;

    private Reading(
            Configuration configuration,
            ErrorTranslator errors,
            ScopedConnection connection,
            Runnable release,
            boolean commits) {
        this.configuration = configuration;
        this.errors = errors;
        this.connection = connection;
        this.release = release;
        this.commits = commits;
        this.statements = commits ? STATEMENTS_TO_BEGIN : 0;
    }

    /** In the transaction that is open, which goes on afterwards. */
    static Reading within(Configuration configuration, ErrorTranslator errors, OpenTransaction transaction) {
        return new Reading(configuration, errors, (ScopedConnection) transaction.acquire(), () -> {}, false);
    }

    /** By statements that are a transaction each. */
    static Reading alone(Configuration configuration, ErrorTranslator errors, ScopedConnections connections) {
        ScopedConnection connection = connections.acquire();
        return new Reading(configuration, errors, connection, () -> connections.release(connection), false);
    }

    /** In a transaction of its own that sees one moment. */
    static Reading atOneMoment(Configuration configuration, ErrorTranslator errors, ScopedConnections connections) {
        ScopedConnections snapshots = connections.inSnapshot();
        ScopedConnection connection = snapshots.acquire();
        Reading reading = new Reading(configuration, errors, connection, () -> snapshots.release(connection), true);
        try {
            connection.setAutoCommit(false);
            return reading;
        } catch (SQLException e) {
            reading.close();
            throw errors.translate(e);
        }
    }

    /**
     * Runs the queries in one round trip.
     *
     * @param last whether nothing more is to be read: a transaction of this reading's own then ends in the same round
     *     trip
     */
    public void read(List<? extends Query> queries, boolean last, RowsReader reader) {
        String sql = render(queries);
        try (ScopedPreparedStatement statement =
                last && commits ? connection.prepareLast(sql) : connection.prepareStatement(sql)) {
            bind(statement, queries);
            statement.execute();
            count(queries.size(), 1);
            if (last && commits) {
                hasCommitted();
            }
            for (int i = 0; i < queries.size(); i++) {
                try (ResultSet rows = statement.getResultSet()) {
                    reader.read(i, rows);
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    /**
     * Opens a cursor, which other queries of this reading do not disturb, and which ends with it.
     *
     * @param fetchSize how many rows are in memory at a time
     */
    public Cursor open(Query query, int fetchSize) {
        ScopedPreparedStatement statement = connection.prepareStatement(render(List.of(query)));
        try {
            statement.setFetchSize(fetchSize);
            bind(statement, List.of(query));
            ResultSet rows = statement.executeQuery();
            count(1, 1);
            return new Cursor(rows);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    private String render(List<? extends Query> queries) {
        return queries.stream().map(query -> configuration.dsl().render(query)).collect(Collectors.joining("; "));
    }

    @SuppressWarnings("removal") // jOOQ announced it in 3.10 and has offered no other way since
    private void bind(PreparedStatement statement, List<? extends Query> queries) {
        BindContext binds = configuration.dsl().bindContext(statement);
        queries.forEach(binds::visit);
    }

    /** The rows of one query, not all of which are in memory. */
    public final class Cursor {

        private final ResultSet rows;
        private boolean begun;

        private Cursor(ResultSet rows) {
            this.rows = rows;
        }

        /** Goes on where the last call stopped. */
        public void read(CursorReader reader) {
            try {
                count(0, begun ? 1 : 0);
                begun = true;
                reader.read(rows);
            } catch (SQLException e) {
                throw errors.translate(e);
            }
        }
    }

    private void count(int sent, int crossed) {
        statements += sent;
        roundTrips += crossed;
    }

    private void hasCommitted() {
        committed = true;
        statements++;
    }

    /** How many statements were sent, with those that begin and end a transaction of this reading's own. */
    public int statements() {
        return statements;
    }

    /** How often the network was crossed and back. */
    public int roundTrips() {
        return roundTrips;
    }

    /** Gives the connection back; a transaction that is still open has changed nothing and is rolled back. */
    @Override
    public void close() {
        release.run();
        if (commits && !committed) {
            count(1, 1);
        }
    }
}
