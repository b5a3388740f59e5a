package com.thorbis.dao.internal.save;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.internal.save.Saver.FlightFailedException;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Columns;

/**
 * Finds the row that a failure is about. PostgreSQL does not tell under row-level security, as it might show a value. So
 * the statements run again, one at a time, of which the one that fails is halved until one row of it is left; then all of
 * it is undone. Only a save that has failed pays for this.
 */
final class Culprit {

    /** Classes of SQLSTATE that are about a row: data, constraints, privileges, and what triggers raise. */
    private static final Set<String> ABOUT_A_ROW = Set.of("22", "23", "42", "P0", "TH");

    private final Session session;
    private final DSLContext dsl;

    private Culprit(Session session, DSLContext dsl) {
        this.session = session;
        this.dsl = dsl;
    }

    /** The error for the caller; nothing is written when this returns. */
    static ThorbisException find(Session session, List<Step> steps, SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.length() < 2 || !ABOUT_A_ROW.contains(state.substring(0, 2))) {
            return session.translate(error);
        }
        try {
            session.dsl().transaction(c -> {
                Culprit culprit = new Culprit(session, c.dsl());
                steps.forEach(culprit::run);
                // What failed does not fail any more, as when another transaction took its row away meanwhile.
                throw new FlightFailedException(error);
            });
        } catch (FlightFailedException unexplained) {
            return session.translate(unexplained.error());
        } catch (ThorbisException found) {
            return found;
        }
        return session.translate(error);
    }

    private void run(Step step) {
        SQLException error = attempt(step);
        if (error != null) {
            throw narrow(step, error);
        }
        Saver.refuseMissing(dsl, session, step);
    }

    /** The first row with which the step fails: rows before it are written, since it may fail for their sake. */
    private ThorbisException narrow(Step step, SQLException error) {
        List<Row> rows = step.rows();
        if (rows.size() == 1) {
            return located(step, rows.get(0), error);
        }
        Step first = step.over(rows.subList(0, rows.size() / 2));
        SQLException early = attempt(first);
        if (early != null) {
            return narrow(first, early);
        }
        Step second = step.over(rows.subList(rows.size() / 2, rows.size()));
        SQLException late = attempt(second);
        return late == null ? session.translate(error) : narrow(second, late);
    }

    /** Keeps what the step writes, if it does not fail. */
    private @Nullable SQLException attempt(Step step) {
        try {
            dsl.transaction(c -> Saver.send(c.dsl(), new Flight(List.of(step))));
            return null;
        } catch (FlightFailedException e) {
            return e.error();
        }
    }

    private ThorbisException located(Step step, Row row, SQLException error) {
        ThorbisException translated = session.translate(error);
        if (!(translated instanceof ConstraintViolationException violation)
                || step instanceof DeleteStep
                || !violation.table().equals(row.part().name())) {
            return translated.at(step.path(row));
        }
        List<String> columns = violation.columns().stream()
                .filter(column -> !isTenant(row.part().columns(), column))
                .toList();
        return translated.at(columns.size() == 1 ? row.path(columns.get(0)) : row.path());
    }

    private static boolean isTenant(Columns columns, String column) {
        return columns.hasTenant()
                && columns.fields()[columns.tenant()].getName().equals(column);
    }
}
