package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.save.Row.Outcome;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** Updates rows that are there, and where they carry a version, still as they were when they were read. */
final class UpdateStep extends Step {

    private record Key(BitSet columns, boolean versioned, boolean actor) {}

    private final @Nullable LineTotal lineTotal;
    private final BitSet changed;
    private final boolean versioned;
    private final Given given;

    /** @param rows that set the same columns */
    UpdateStep(Part part, Stamp<?> stamp, List<Row> rows, @Nullable LineTotal lineTotal) {
        super(part, stamp, rows);
        this.lineTotal = lineTotal;
        Row first = rows.get(0);
        this.changed = changed(first);
        this.versioned = first.carriesVersion();
        BitSet all = (BitSet) changed.clone();
        for (int key : part.columns().key()) {
            all.set(key);
        }
        if (versioned) {
            all.set(part.columns().version());
        }
        this.given = new Given("g", part, all.stream().toArray());
    }

    /** The columns that an update writes for a row. */
    static BitSet changed(Row row) {
        Columns columns = row.part().columns();
        BitSet changed = new BitSet();
        for (int i = 0; i < columns.fields().length; i++) {
            if (row.sets(i) && !columns.isKept(i) && i != columns.updatedBy()) {
                changed.set(i);
            }
        }
        return changed;
    }

    /** What rows must have in common to be updated by one statement. */
    static Object signature(Row row) {
        return List.of(changed(row), row.carriesVersion());
    }

    @Override
    String sql() {
        return part().sql(new Key(changed, versioned, stamp().actorId() != null), this::compose);
    }

    private String compose() {
        String where = " where " + matches(given, columns().key()) + visible(part()) + sameVersion();
        String table = Sql.table(part().table()) + " as t";
        if (changed.isEmpty()) {
            // Locked, so that what was compared stays so until the end.
            return "with " + given.expression() + " select g.n" + version("t") + " from g, " + table + where
                    + " for no key update of t";
        }
        return "with " + given.expression() + " update " + table + " set "
                + String.join(", ", assignments(this, given, changed, lineTotal))
                + " from g" + where + " returning g.n" + version("t");
    }

    private String sameVersion() {
        int version = columns().version();
        return versioned ? " and t." + column(version) + " = " + given.name(version) : "";
    }

    /** A null where none may be leaves the column as it is, if a new row would get a default. */
    static List<String> assignments(Step step, Given given, BitSet changed, @Nullable LineTotal lineTotal) {
        Columns columns = step.columns();
        List<String> assignments = new ArrayList<>();
        String total = lineTotal == null ? null : lineTotal.expression(step.part(), given);
        for (int column : changed.stream().toArray()) {
            Field<?> field = columns.fields()[column];
            String value = given.name(column);
            if (lineTotal != null && column == lineTotal.total() && total != null) {
                value = "coalesce(" + value + ", " + total + ")";
            } else if (Sql.knowsDefault(field)) {
                value = "coalesce(" + value + ", t." + Sql.column(field) + ")";
            }
            assignments.add(Sql.column(field) + " = " + value);
        }
        if (lineTotal != null && total != null && !changed.get(lineTotal.total())) {
            assignments.add(step.column(lineTotal.total()) + " = " + total);
        }
        if (step.names(columns.updatedBy())) {
            Field<?> updatedBy = columns.fields()[columns.updatedBy()];
            assignments.add(Sql.column(updatedBy) + " = " + Given.typed("?::text", updatedBy));
        }
        return assignments;
    }

    @Override
    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = given.bind(statement, at, rows());
        if (!changed.isEmpty()) {
            next = bindActor(statement, next, columns().updatedBy());
        }
        return bindTenant(statement, next);
    }

    @Override
    void read(ResultSet result) throws SQLException {
        rows().forEach(row -> row.outcome(null));
        while (result.next()) {
            Row row = rows().get(result.getInt("n") - 1);
            row.outcome(changed.isEmpty() ? Outcome.FOUND : Outcome.UPDATED);
            readVersion(result, row);
        }
    }

    @Override
    Optional<Row> missing() {
        return rows().stream().filter(row -> row.outcome() == null).findFirst();
    }

    @Override
    Step over(List<Row> some) {
        return new UpdateStep(part(), stamp(), some, lineTotal);
    }

    @Override
    int answers() {
        return rows().size();
    }
}
