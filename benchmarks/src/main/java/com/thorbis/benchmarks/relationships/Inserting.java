package com.thorbis.benchmarks.relationships;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

import com.thorbis.benchmarks.rounds.Side;

/**
 * One way of inserting, as a side.
 *
 * @param admin to look at what was inserted, and to take it away
 */
record Inserting(Work<NewTrees, ?> insert, LongFunction<NewTrees> inputs, Connection admin) implements Side<Object> {

    /** All that the caller gave or the library fills in, but for ids and times. */
    private static final String INSERTED = """
            SELECT count(*) || ' lines ' || md5(string_agg(row::text, '' ORDER BY row::text))
            FROM (
                SELECT c.business_id, c.customer_number, c.first_name, c.last_name, c.created_by, c.updated_by,
                    v.business_id, v.vin, v.make, v.model, v.year, v.current_mileage, v.created_by, v.updated_by,
                    o.business_id, o.ro_number, o.customer_concern, o.subtotal, o.total_amount, o.created_by,
                    o.updated_by, l.business_id, l.line_type, l.description, l.quantity, l.unit_price, l.total_price,
                    l.display_order, l.created_by, l.updated_by
                FROM hs.customers AS c
                JOIN auto.vehicles AS v ON v.business_id = c.business_id AND v.customer_id = c.id
                JOIN auto.repair_orders AS o ON o.business_id = v.business_id AND o.vehicle_id = v.id
                JOIN auto.ro_line_items AS l ON l.business_id = o.business_id AND l.repair_order_id = o.id
                WHERE c.customer_number LIKE 'N-%') AS row""";

    private static final String[] TABLES = {"auto.ro_line_items", "auto.repair_orders", "auto.vehicles", "hs.customers"
    };

    static Map<String, Side<?>> sides(
            Map<String, Work<NewTrees, ?>> inserts, LongFunction<NewTrees> inputs, Connection admin) {
        Map<String, Side<?>> sides = new LinkedHashMap<>();
        inserts.forEach((name, insert) -> sides.put(name, new Inserting(insert, inputs, admin)));
        return sides;
    }

    @Override
    public Object run(long operation) throws Exception {
        return insert.run(inputs.apply(operation));
    }

    @Override
    public Object answer(Object result) throws SQLException {
        try (Statement select = admin.createStatement();
                ResultSet rows = select.executeQuery(INSERTED)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Without triggers, since whole trees go. */
    @Override
    public void tidy() throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String table : TABLES) {
                statement.execute("DELETE FROM " + table + " WHERE business_id IN (md5('business7')::uuid,"
                        + " md5('business8')::uuid)");
                statement.execute("VACUUM " + table);
            }
        }
    }
}
