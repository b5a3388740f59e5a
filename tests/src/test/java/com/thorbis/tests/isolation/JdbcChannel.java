package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The driver alone, under the role of services: what holds here holds without the library. */
final class JdbcChannel implements Channel {

    private final DataSource app;
    private final UUID tenant;

    JdbcChannel(DataSource app, UUID tenant) {
        this.app = app;
        this.tenant = tenant;
    }

    @Override
    public long number(String sql) throws Refused {
        try (Connection connection = enter();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long number = row.getLong(1);
            connection.commit();
            return number;
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    @Override
    public long change(List<String> statements) throws Refused {
        try (Connection connection = enter();
                Statement statement = connection.createStatement()) {
            int changed = 0;
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
            connection.commit();
            return changed;
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private Connection enter() throws SQLException {
        Connection connection = app.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)")) {
            enter.setString(1, tenant.toString());
            enter.execute();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
