package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.thorbis.tests.support.Sql;

/**
 * A table that holds rows of tenants, as the catalogue tells it.
 *
 * @param name with its schema
 * @param key the columns of its primary key
 */
record TenantTable(String name, List<String> key) {

    static List<TenantTable> all(Connection connection) throws SQLException {
        List<TenantTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Sql.resource("/isolation/tables.sql"))) {
            while (rows.next()) {
                tables.add(new TenantTable(rows.getString("name"), Sql.strings(rows, "key")));
            }
        }
        return tables;
    }

    /** The condition that finds one row. */
    String isRow(Map<String, String> row) {
        return key.stream()
                .map(column -> column + " = " + Sql.literal(row.get(column)))
                .collect(Collectors.joining(" AND "));
    }
}
