package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.save.Row.Outcome;
import com.thorbis.dao.internal.table.Stamp;

/**
 * Updates rows that are there and inserts the others. Not by ON CONFLICT, which first asks of each row that it could be
 * inserted, and so refuses a row of which the caller knows a part.
 */
final class UpsertStep extends Step {

    private record Key(BitSet columns, boolean actor) {}

    private final @Nullable LineTotal lineTotal;
    private final BitSet changed;
    private final Given given;
    private final Insertion insertion;

    /** @param rows that set the same columns */
    UpsertStep(Part part, Stamp<?> stamp, List<Row> rows, @Nullable LineTotal lineTotal) {
        super(part, stamp, rows);
        this.lineTotal = lineTotal;
        this.changed = UpdateStep.changed(rows.get(0));
        BitSet all = (BitSet) changed.clone();
        for (int key : part.columns().key()) {
            all.set(key);
        }
        this.given = new Given("g", part, all.stream().toArray());
        this.insertion = new Insertion(this, given);
    }

    @Override
    String sql() {
        return part().sql(new Key(changed, stamp().actorId() != null), this::compose);
    }

    private String compose() {
        String table = Sql.table(part().table()) + " as t";
        String where = " where " + matches(given, columns().key()) + visible(part());
        String update = changed.isEmpty()
                ? "select g.n" + version("t") + " from g, " + table + where + " for no key update of t"
                : "update " + table + " set "
                        + String.join(", ", UpdateStep.assignments(this, given, changed, lineTotal)) + " from g" + where
                        + " returning g.n" + version("t");
        return "with " + given.expression() + ", u as (" + update + "), i as (" + insertion.sql()
                + " where g.n not in (select u.n from u) returning t.*) select u.n, false as fresh"
                + (returnsVersion() ? ", u.v" : "") + " from u union all select g.n, true" + version("t")
                + " from i as t join g on " + matches(given, columns().key());
    }

    @Override
    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = given.bind(statement, at, rows());
        if (!changed.isEmpty()) {
            next = bindActor(statement, next, columns().updatedBy());
        }
        next = bindTenant(statement, next);
        return insertion.bind(statement, next);
    }

    @Override
    void read(ResultSet result) throws SQLException {
        while (result.next()) {
            Row row = rows().get(result.getInt("n") - 1);
            Outcome there = changed.isEmpty() ? Outcome.FOUND : Outcome.UPDATED;
            row.outcome(result.getBoolean("fresh") ? Outcome.INSERTED : there);
            readVersion(result, row);
        }
    }

    @Override
    Step over(List<Row> some) {
        return new UpsertStep(part(), stamp(), some, lineTotal);
    }

    @Override
    int answers() {
        return rows().size();
    }
}
