package com.thorbis.tests.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The negative control: a service that sets the tenant for the session when it borrows a connection, as many do. Behind a
 * pooler in transaction mode the next statement can meet another session.
 */
public final class SessionSettingClient implements Client {

    private final DataSource pool;

    public SessionSettingClient(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public List<UUID> read(UUID tenant, Random random) throws SQLException {
        List<UUID> owners = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement enter =
                        connection.prepareStatement("SELECT set_config('thorbis.business_id', ?, false)");
                Statement select = connection.createStatement()) {
            enter.setString(1, tenant.toString());
            enter.execute();
            try (ResultSet rows = select.executeQuery("SELECT business_id FROM hs.customers")) {
                while (rows.next()) {
                    owners.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            if (!"TH001".equals(e.getSQLState())) { // it met a session in which nobody was entered yet: it sees no row
                throw e;
            }
        }
        return owners;
    }

    @Override
    public int write(UUID tenant, Random random) {
        return 0;
    }

    @Override
    public void disturb(UUID tenant, Random random) {}
}
