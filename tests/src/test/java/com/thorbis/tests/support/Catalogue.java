package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jooq.Table;

import com.thorbis.core.KeyedTable;
import com.thorbis.schema.DefaultCatalog;

/** Every table that was generated, and what may be pointed at. */
public final class Catalogue {

    /** A kind of rows that polymorphic references may name. */
    public record EntityType(String schema, String type, String table) {}

    private Catalogue() {}

    /** Tables that an application may read, in the order of their names. */
    public static List<KeyedTable<?, ?>> tables() {
        List<KeyedTable<?, ?>> tables = new ArrayList<>();
        DefaultCatalog.DEFAULT_CATALOG
                .getSchemas()
                .forEach(schema -> schema.getTables().stream()
                        .filter(KeyedTable.class::isInstance)
                        .forEach(table -> tables.add((KeyedTable<?, ?>) table)));
        return tables;
    }

    /** As in {@code hs.customers}. */
    public static String name(Table<?> table) {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    /** The registered types that have rows: a test may register one without. */
    static List<EntityType> entityTypes(Connection connection) throws SQLException {
        List<EntityType> types = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT entity_schema, entity_type, table_name FROM thorbis.entity_types ORDER BY 1, 2")) {
            while (rows.next()) {
                types.add(new EntityType(
                        rows.getString(1), rows.getString(2), rows.getString(1) + "." + rows.getString(3)));
            }
        }
        return types;
    }

    /** The column beside that of a reference's type which holds the id. */
    static String idOf(String typeColumn) {
        return typeColumn.replaceAll("_type$", "_id");
    }
}
