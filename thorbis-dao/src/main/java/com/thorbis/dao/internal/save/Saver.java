package com.thorbis.dao.internal.save;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.internal.save.Row.Kind;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Rows;

/** Writes trees: all of their rows or none. */
public final class Saver {

    /** A statement failed; thrown through jOOQ's transaction, which it rolls back. */
    static final class FlightFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException error;

        FlightFailedException(SQLException error) {
            super(error);
            this.error = error;
        }

        SQLException error() {
            return error;
        }
    }

    private final Session session;

    public Saver(Session session) {
        this.session = session;
    }

    /**
     * Saves trees.
     *
     * @param verb what is to be done with the roots
     * @param alone whether the one tree is the whole, so that paths begin at its components
     */
    public Saved save(Part root, Collection<?> trees, Kind verb, boolean alone) {
        TreeRows rows = TreeRows.of(session, root, trees, verb, alone);
        Map<Part, List<Object>> deleted = new HashMap<>();
        List<Step> steps = Steps.of(root, rows, deleted);
        try {
            send(steps);
        } catch (FlightFailedException e) {
            throw Culprit.find(session, steps, e.error());
        }
        return new Saved(rows.roots(), rows.all(), deleted);
    }

    private void send(List<Step> steps) {
        List<Flight> flights = Flight.of(steps);
        boolean inserts = steps.stream().allMatch(InsertStep.class::isInstance);
        if (flights.isEmpty()) {
            return;
        }
        if (flights.size() == 1 && inserts && !session.isTransaction()) {
            // Nothing to look at before it is kept, and one flight is a transaction by itself.
            send(session.dsl(), flights.get(0));
        } else {
            session.dsl()
                    .transaction(c -> flights.forEach(flight -> {
                        send(c.dsl(), flight);
                        flight.steps().forEach(step -> refuseMissing(c.dsl(), session, step));
                    }));
        }
    }

    static void send(DSLContext dsl, Flight flight) {
        dsl.connection((Connection connection) -> {
            try {
                flight.send(connection);
            } catch (SQLException e) {
                throw new FlightFailedException(e);
            }
        });
    }

    /** An update of no row is no silence: the row is gone, or somebody was faster. */
    static void refuseMissing(DSLContext dsl, Session session, Step step) {
        Optional<Row> missing = step.missing();
        if (missing.isPresent()) {
            throw missing(dsl, session, missing.get()).at(missing.get().path());
        }
    }

    private static ThorbisException missing(DSLContext dsl, Session session, Row row) {
        Part part = row.part();
        Object key = String.valueOf(row.key());
        Condition same = Rows.of(part.table(), session.tenantId(), false);
        for (int column : part.columns().key()) {
            Field<?> field = part.columns().fields()[column];
            same = same.and(Rows.equal(field, row.value(column)));
        }
        return dsl.fetchExists(part.table(), same)
                ? new StaleRecordException(part.name(), key)
                : new NotFoundException(part.name(), key);
    }
}
