package com.thorbis.tests.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

import com.thorbis.tests.support.TestDatabase;

/** Holds any database against the inventory. */
public final class InventoryComparison {

    private InventoryComparison() {}

    /** What differs, a sentence each. */
    public static List<String> differences(DataSource database) throws SQLException {
        Differences differences = new Differences(written(), Facts.of(database), Beyond.read());
        return differences.all();
    }

    /** The inventory as a database made of it says it. */
    static Facts written() throws SQLException {
        try (TestDatabase paper = TestDatabase.empty();
                Connection connection = paper.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : InventorySql.of(Inventory.read())) {
                statement.execute(sql);
            }
            return Facts.of(connection);
        }
    }
}
