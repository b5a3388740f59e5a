package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.thorbis.core.total.Totals;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** Adds up documents of which the tree may not have all lines, from the lines that the database has by then. */
final class TotalsStep extends Step {

    private final Branch branch;
    private final Totals totals;
    private final Given given;

    TotalsStep(Part document, Branch branch, Totals totals, Stamp<?> stamp, List<Row> rows) {
        super(document, stamp, rows);
        this.branch = branch;
        this.totals = totals;
        this.given = new Given(
                "g",
                document,
                IntStream.concat(IntStream.of(document.columns().key()), IntStream.of(branch.near()))
                        .distinct()
                        .toArray());
    }

    @Override
    String sql() {
        return part().sql(List.of("totals", branch), this::compose);
    }

    private String compose() {
        String names = String.join(
                ", ",
                IntStream.of(given.columns())
                        .mapToObj(column -> given.name(column))
                        .toList());
        return "with " + given.expression() + ", a as (select g.n, " + names + ", coalesce(sum(t."
                + Sql.column(totals.line().total()) + "), 0) as amount from g left join "
                + Sql.table(branch.target().table()) + " as t on " + String.join(" and ", lines())
                + visible(branch.target()) + " group by g.n, " + names + ") update " + Sql.table(part().table())
                + " as t set " + Sql.column(totals.subtotal()) + " = g.amount, " + Sql.column(totals.total()) + " = "
                + total() + " from a as g where " + matches(given, columns().key()) + visible(part())
                + " returning g.n, t." + Sql.column(totals.subtotal()) + " as subtotal, t."
                + Sql.column(totals.total()) + " as total" + version("t");
    }

    private List<String> lines() {
        List<String> conditions = new ArrayList<>();
        Columns lines = branch.target().columns();
        for (int i = 0; i < branch.far().length; i++) {
            conditions.add("t." + Sql.column(lines.fields()[branch.far()[i]]) + " = " + given.name(branch.near()[i]));
        }
        totals.uncounted()
                .ifPresent(none -> conditions.add("t." + Sql.column(none.column()) + " is distinct from "
                        + Sql.literal(String.valueOf(branch.target()
                                .text(lines.indexOf(none.column()))
                                .of(none.value())))));
        return conditions;
    }

    private String total() {
        StringBuilder total = new StringBuilder("g.amount");
        totals.added().forEach(column -> total.append(" + t.").append(Sql.column(column)));
        totals.takenOff().forEach(column -> total.append(" - t.").append(Sql.column(column)));
        return total.toString();
    }

    @Override
    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = given.bind(statement, at, rows());
        next = branch.target().columns().hasTenant() ? bindTenant(statement, next) : next;
        return bindTenant(statement, next);
    }

    @Override
    void read(ResultSet result) throws SQLException {
        while (result.next()) {
            Row row = rows().get(result.getInt("n") - 1);
            row.learn(columns().indexOf(totals.subtotal()), result.getBigDecimal("subtotal"));
            row.learn(columns().indexOf(totals.total()), result.getBigDecimal("total"));
            readVersion(result, row);
        }
    }

    @Override
    Step over(List<Row> some) {
        return new TotalsStep(part(), branch, totals, stamp(), some);
    }

    @Override
    int answers() {
        return rows().size();
    }
}
