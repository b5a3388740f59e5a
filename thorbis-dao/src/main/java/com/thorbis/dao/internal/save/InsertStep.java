package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

import com.thorbis.dao.internal.save.Row.Outcome;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** Inserts rows. */
final class InsertStep extends Step {

    private record Key(BitSet columns, boolean actor, boolean unlessThere, boolean returnsRows) {}

    private final Given given;
    private final BitSet set;
    private final Insertion insertion;
    /** Columns by which a row that is there already is found, and left as it is; empty where there must be none. */
    private final int[] unlessThere;

    InsertStep(Part part, Stamp<?> stamp, List<Row> rows, int[] unlessThere) {
        super(part, stamp, rows);
        this.unlessThere = unlessThere;
        this.set = setByAny(rows);
        this.given = new Given("g", part, set.stream().toArray());
        this.insertion = new Insertion(this, given);
    }

    private BitSet setByAny(List<Row> of) {
        BitSet any = new BitSet();
        int columns = columns().fields().length;
        for (Row row : of) {
            for (int i = 0; i < columns; i++) {
                if (row.sets(i)) {
                    any.set(i);
                }
            }
        }
        Insertion.constants(this).forEach(any::clear);
        if (columns().version() != Columns.NONE) {
            any.clear(columns().version());
        }
        return any;
    }

    private boolean returnsRows() {
        return unlessThere.length > 0 || (returnsVersion() && rows().stream().allMatch(Row::hasKey));
    }

    @Override
    String sql() {
        Key key = new Key(set, stamp().actorId() != null, unlessThere.length > 0, returnsRows());
        return part().sql(key, this::compose);
    }

    private String compose() {
        String unless = unlessThere.length == 0
                ? ""
                : " where not exists (select from " + Sql.table(part().table()) + " as t where "
                        + matches(given, unlessThere) + visible(part()) + ")";
        // A distributed PostgreSQL turns an INSERT … SELECT without RETURNING into a COPY, which policies refuse.
        return "with " + given.expression() + ", s as (" + insertion.sql() + unless + " returning "
                + (returnsRows() ? "t.*" : "1") + ") " + answer();
    }

    private String answer() {
        return returnsRows()
                ? "select g.n" + version("t") + " from s as t join g on "
                        + matches(given, columns().key())
                : "select count(*) from s";
    }

    @Override
    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = given.bind(statement, at, rows());
        next = insertion.bind(statement, next);
        return unlessThere.length == 0 ? next : bindTenant(statement, next);
    }

    @Override
    void read(ResultSet result) throws SQLException {
        Outcome otherwise = unlessThere.length == 0 ? Outcome.INSERTED : Outcome.FOUND;
        rows().forEach(row -> row.outcome(otherwise));
        while (returnsRows() && result.next()) {
            Row row = rows().get(result.getInt("n") - 1);
            row.outcome(Outcome.INSERTED);
            readVersion(result, row);
        }
    }

    @Override
    Step over(List<Row> some) {
        return new InsertStep(part(), stamp(), some, unlessThere);
    }

    @Override
    int answers() {
        return returnsRows() ? rows().size() : 1;
    }
}
