package com.thorbis.benchmarks.relationships;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the policies ask of whom they know nothing about: begin, set the tenant once, work, commit. */
public record TenantTransaction(DataSource dataSource) {

    /** The statement that sets the tenant, with the business and the actor as text. */
    public static final String ENTER = "select thorbis.enter(?, ?)";

    /** Work in the transaction. */
    public <O> O call(Garage garage, Work<Connection, O> work) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, garage);
            O result = work.run(connection);
            connection.commit();
            return result;
        }
    }

    /** Sets the tenant in a transaction that somebody else began. */
    public static void enter(Connection connection, Garage garage) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, garage.business().toString());
            enter.setString(2, garage.actor().toString());
            enter.execute();
        }
    }
}
