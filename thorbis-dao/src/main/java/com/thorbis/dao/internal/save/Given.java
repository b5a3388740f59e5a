package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.value.GeoPoint;
import com.thorbis.dao.internal.table.TextValue;

/**
 * Rows as a statement is given them: an array of text for each column, so that a statement has as many bind values as
 * columns, however many rows it writes, and the server parses and plans it once.
 */
final class Given {

    private final String alias;
    private final Part part;
    private final int[] columns;

    /** @param columns of the part's table */
    Given(String alias, Part part, int[] columns) {
        this.alias = alias;
        this.part = part;
        this.columns = columns;
    }

    int[] columns() {
        return columns;
    }

    boolean has(int column) {
        return position(column) >= 0;
    }

    /** The name of a given column. */
    String name(int column) {
        return alias + ".c" + position(column);
    }

    private int position(int column) {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] == column)
                .findFirst()
                .orElse(-1);
    }

    /** The rows as a common table expression, in their types; {@code n} counts them from one. */
    String expression() {
        List<String> typed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            names.add("c" + i);
            places.add("?::text[]");
            typed.add(typed("t.c" + i, part.columns().fields()[columns[i]]) + " as c" + i);
        }
        return alias + " as (select " + String.join(", ", typed) + ", t.n from unnest(" + String.join(", ", places)
                + ") with ordinality as t (" + String.join(", ", names) + ", n))";
    }

    /** Binds the arrays, and returns where the next value goes. */
    int bind(PreparedStatement statement, int at, List<Row> rows) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            TextValue text = part.text(columns[i]);
            @Nullable String[] values = new String[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = text.of(rows.get(row).value(columns[i]));
            }
            statement.setArray(at + i, statement.getConnection().createArrayOf("text", values));
        }
        return at + columns.length;
    }

    /** From text to a column's type; a text stays one, since a cast would cut what is too long, and say nothing. */
    static String typed(String text, Field<?> column) {
        if (column.getType() == GeoPoint.class) {
            return "thorbis.geo_point(" + text + ")";
        }
        return column.getConverter().fromType() == String.class
                ? text
                : "cast(" + text + " as " + Sql.type(column) + ")";
    }
}
