package com.thorbis.benchmarks.scope;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import com.thorbis.benchmarks.rounds.Side;
import com.thorbis.benchmarks.scope.Garages.Vehicle;

/** Many line items of repair orders, for one business, into an empty table: five foreign keys and two indexes. */
abstract class Loads implements Side<Long> {

    private static final String CONTENT = """
            SELECT count(*) || ' rows, ' || sum(hashtextextended(concat_ws('|', business_id, repair_order_id, line_type,
                description, quantity, unit_price, total_price, display_order, created_by, updated_by), 0))
            FROM auto.ro_line_items
            """;

    private final Garages garages;
    private final int rows;
    private final Connection admin;

    /** A side that loads so many rows into the database that the administrator is connected to. */
    Loads(Garages garages, int rows, Connection admin) {
        this.garages = garages;
        this.rows = rows;
        this.admin = admin;
    }

    abstract long load(Vehicle of, Stream<LineItem> lines) throws Exception;

    @Override
    public final Long run(long operation) throws Exception {
        return load(garages.vehicle(0), LineItem.of(garages, rows));
    }

    /** Read back from the database, since the number of rows says nothing of what is in them. */
    @Override
    public final Object answer(Long loaded) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet content = statement.executeQuery(CONTENT)) {
            content.next();
            return loaded + " loaded, " + content.getString(1);
        }
    }

    @Override
    public final void tidy() throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("TRUNCATE auto.ro_line_items CASCADE");
        }
    }
}
