package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** Removes, or hides where the table hides its rows, what some rows lead to and the tree does not have. */
final class DeleteStep extends Step {

    private final Part source;
    private final Branch branch;
    private final List<Row> kept;
    private final Map<Part, List<Object>> deleted;
    private final Given parents;
    private final Given others;

    /**
     * @param of rows at the relationship's beginning
     * @param kept rows of the tree in the table that is deleted from
     * @param deleted takes the keys of rows that are gone
     */
    DeleteStep(
            Part source, Branch branch, Stamp<?> stamp, List<Row> of, List<Row> kept, Map<Part, List<Object>> deleted) {
        super(branch.link().orElse(branch.target()), stamp, of);
        this.source = source;
        this.branch = branch;
        this.kept = kept;
        this.deleted = deleted;
        this.parents = new Given("g", source, branch.near());
        this.others = new Given("k", part(), branch.identity());
    }

    @Override
    String sql() {
        return part().sql(List.of("delete", branch, stamp().actorId() != null), this::compose);
    }

    private String compose() {
        List<String> key = new ArrayList<>();
        for (int column : columns().key()) {
            key.add("t." + column(column));
        }
        return "with " + parents.expression() + ", " + others.expression() + " " + verb() + " where "
                + String.join(" and ", conditions()) + visible(part()) + " returning " + String.join(", ", key);
    }

    private String verb() {
        String table = Sql.table(part().table()) + " as t";
        if (columns().deletedAt() == Columns.NONE) {
            return "delete from " + table + " using g";
        }
        String by = names(columns().deletedBy())
                ? ", " + column(columns().deletedBy()) + " = "
                        + Given.typed("?::text", columns().fields()[columns().deletedBy()])
                : "";
        return "update " + table + " set " + column(columns().deletedAt()) + " = now()" + by + " from g";
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < branch.far().length; i++) {
            conditions.add("t." + column(branch.far()[i]) + " = " + parents.name(branch.near()[i]));
        }
        branch.edge().discriminators().forEach((field, literal) -> {
            if (part().table().equals(field.getTable())) {
                conditions.add("t." + Sql.column(field) + " = " + Sql.literal(literal));
            }
        });
        conditions.add("not exists (select from k where " + matches(others, branch.identity()) + ")");
        return conditions;
    }

    @Override
    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = parents.bind(statement, at, rows());
        next = others.bind(statement, next, kept);
        if (columns().deletedAt() != Columns.NONE) {
            next = bindActor(statement, next, columns().deletedBy());
        }
        return bindTenant(statement, next);
    }

    @Override
    void read(ResultSet result) throws SQLException {
        int[] key = columns().key();
        while (result.next()) {
            List<Object> values = new ArrayList<>(key.length);
            for (int column : key) {
                values.add(Objects.requireNonNull(
                        part().value(result, columns().fields()[column].getName(), column), "a key"));
            }
            deleted.computeIfAbsent(part(), absent -> new ArrayList<>()).add(key.length == 1 ? values.get(0) : values);
        }
    }

    @Override
    String path(Row row) {
        return row.path(branch.edge().name());
    }

    @Override
    Step over(List<Row> some) {
        return new DeleteStep(source, branch, stamp(), some, kept, deleted);
    }

    /** Nobody knows; no other statement is sent behind it unheard. */
    @Override
    int answers() {
        return Integer.MAX_VALUE;
    }
}
