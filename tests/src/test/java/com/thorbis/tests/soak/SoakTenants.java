package com.thorbis.tests.soak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The tenants of a soak and the pool that they share. */
public final class SoakTenants {

    private static final int TENANTS = 50;
    private static final int CONNECTIONS = 5;
    static final int ROWS_EACH = 10;

    private SoakTenants() {}

    /** New businesses with some customers each. */
    public static List<UUID> create(DataSource superuser) throws SQLException {
        List<UUID> tenants = new ArrayList<>();
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        WITH tenants AS (
                            INSERT INTO tenant_mgmt.businesses (business_name, primary_industry)
                            SELECT 'soak ' || n, 'hs' FROM generate_series(1, %d) n RETURNING id),
                        customers AS (
                            INSERT INTO hs.customers (business_id, customer_number, last_name)
                            SELECT id, n, 'soak' FROM tenants, generate_series(1, %d) n)
                        SELECT id FROM tenants""".formatted(TENANTS, ROWS_EACH))) {
            while (rows.next()) {
                tenants.add(rows.getObject(1, UUID.class));
            }
        }
        return tenants;
    }

    /** The pool that they share. */
    public static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
