package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jooq.Field;

import com.thorbis.dao.internal.table.Columns;

/** The part of a statement that inserts given rows: besides their columns the tenant, and who inserts them. */
record Insertion(Step step, Given given) {

    /** Without a condition on the rows, and without what it returns. */
    String sql() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int column : constants(step)) {
            names.add(step.column(column));
            values.add(Given.typed("?::text", step.columns().fields()[column]));
        }
        for (int column : given.columns()) {
            names.add(step.column(column));
            values.add(orDefault(given.name(column), step.columns().fields()[column]));
        }
        return "insert into " + Sql.table(step.part().table()) + " as t (" + String.join(", ", names) + ") select "
                + String.join(", ", values) + " from g";
    }

    int bind(PreparedStatement statement, int at) throws SQLException {
        int next = step.bindTenant(statement, at);
        next = step.bindActor(statement, next, step.columns().createdBy());
        return step.bindActor(statement, next, step.columns().updatedBy());
    }

    /** The columns that are the same in all rows. */
    static List<Integer> constants(Step step) {
        Columns columns = step.columns();
        List<Integer> constants = new ArrayList<>();
        if (columns.hasTenant()) {
            constants.add(columns.tenant());
        }
        if (step.names(columns.createdBy())) {
            constants.add(columns.createdBy());
        }
        if (step.names(columns.updatedBy())) {
            constants.add(columns.updatedBy());
        }
        return constants;
    }

    /** A null where none may be is the caller's way of saying nothing, if the database knows what to put. */
    private static String orDefault(String value, Field<?> column) {
        return Sql.knowsDefault(column) ? "coalesce(" + value + ", " + Sql.defaultOf(column) + ")" : value;
    }
}
