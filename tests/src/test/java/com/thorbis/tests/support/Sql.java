package com.thorbis.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Text of SQL, and what comes back as text. */
public final class Sql {

    private Sql() {}

    /** The text of a file of this module, such as {@code /isolation/tables.sql}. */
    public static String resource(String path) {
        try (InputStream in = Sql.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Of no type yet: PostgreSQL takes that of the column. */
    public static String literal(@Nullable String value) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
    }

    /** A statement that inserts these values, by column. */
    public static String insert(String table, Map<String, String> values) {
        return "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                + String.join(", ", values.values().stream().map(Sql::literal).toList()) + ")";
    }

    /** A column that is an array of texts. */
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The columns of the row that are not null. */
    public static Map<String, String> row(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                values.put(row.getMetaData().getColumnName(i), value);
            }
        }
        return values;
    }
}
