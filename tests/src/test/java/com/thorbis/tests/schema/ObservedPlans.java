package com.thorbis.tests.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.thorbis.tests.support.TestDatabase;

/** By which plans PostgreSQL runs what a service asks; inside of functions, auto_explain tells. */
final class ObservedPlans {

    private ObservedPlans() {}

    /** Of all that a query runs inside of functions. */
    static String inside(TestDatabase database, UUID business, String query) throws SQLException {
        try (Connection connection = asService(database, business);
                Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = log");
            statement.clearWarnings();
            statement.execute(query);
            return Stream.iterate(statement.getWarnings(), w -> w != null, SQLWarning::getNextWarning)
                    .map(SQLWarning::getMessage)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Of the query itself. */
    static String of(TestDatabase database, UUID business, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = asService(database, business);
                Statement statement = connection.createStatement();
                ResultSet line = statement.executeQuery("EXPLAIN " + query)) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static Connection asService(TestDatabase database, UUID business) throws SQLException {
        Connection connection = database.superuser().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOAD 'auto_explain'");
            statement.execute("SET auto_explain.log_min_duration = 0");
            statement.execute("SET auto_explain.log_nested_statements = on");
            statement.execute("SET ROLE thorbis_app");
            statement.execute("SELECT thorbis.enter('" + business + "', NULL)");
        }
        return connection;
    }
}
