package com.thorbis.wire;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import com.thorbis.embeddedpostgres.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CountingProxyTest {

    private static EmbeddedPostgres server;

    private CountingProxy proxy;
    private Connection connection;

    @BeforeAll
    static void start_server() throws Exception {
        server = EmbeddedPostgres.start();
        try (Connection admin = server.superuser().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE SCHEMA thorbis");
            statement.execute("CREATE FUNCTION thorbis.enter(text, text) RETURNS void LANGUAGE sql RETURN NULL::void");
            statement.execute("CREATE TABLE lines (line text)");
        }
    }

    @AfterAll
    static void stop_server() {
        server.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        proxy = CountingProxy.start("localhost", server.port());
        connection = DriverManager.getConnection(proxy.jdbcUrl("postgres"), "postgres", "");
    }

    @AfterEach
    void disconnect() throws SQLException, IOException {
        connection.close();
        proxy.close();
    }

    @Test
    void a_statement_is_one_round_trip() throws Exception {
        assertThat(proxy.measure(() -> query("SELECT 1"))).isEqualTo(new Counts(1, 1, 0, 1));
    }

    @Test
    void a_tenant_bound_in_the_same_flight_costs_no_round_trip_and_is_told_apart() throws Exception {
        assertThat(proxy.measure(() -> query("SELECT thorbis.enter('a', 'b'); SELECT 1")))
                .isEqualTo(new Counts(1, 1, 1, 2));
    }

    @Test
    void a_tenant_bound_on_its_own_costs_a_round_trip() throws Exception {
        assertThat(proxy.measure(() -> {
                    query("SELECT thorbis.enter('a', 'b')");
                    return query("SELECT 1");
                }))
                .isEqualTo(new Counts(2, 1, 1, 2));
    }

    @Test
    void a_transaction_costs_its_statements_and_a_commit() throws Exception {
        connection.setAutoCommit(false);
        Counts counts = proxy.measure(() -> {
            query("SELECT 1");
            query("SELECT 2");
            connection.commit();
            return null;
        });
        assertThat(counts.roundTrips()).isEqualTo(3);
        assertThat(counts.statements()).as("begin, two selects, commit").isEqualTo(4);
    }

    @Test
    void a_statement_that_the_server_has_prepared_is_not_parsed_again() throws Exception {
        try (PreparedStatement select = connection.prepareStatement("SELECT ?::int")) {
            select.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
            select.setInt(1, 1);
            assertThat(proxy.measure(select::executeQuery).parses()).isEqualTo(1);
            assertThat(proxy.measure(select::executeQuery)).isEqualTo(new Counts(1, 1, 0, 0));
        }
    }

    @Test
    void fetching_on_is_a_round_trip_but_no_new_statement() throws Exception {
        connection.setAutoCommit(false);
        Counts counts = proxy.measure(() -> {
            try (Statement select = connection.createStatement()) {
                select.setFetchSize(10);
                ResultSet rows = select.executeQuery("SELECT generate_series(1, 25)");
                while (rows.next()) {
                    rows.getInt(1);
                }
                return rows;
            }
        });
        assertThat(counts.roundTrips()).isEqualTo(3);
        assertThat(counts.statements()).as("begin and the select").isEqualTo(2);
    }

    @Test
    void copying_in_waits_once_for_permission_and_once_for_the_end() throws Exception {
        assertThat(proxy.measure(() -> connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY lines FROM STDIN", new StringReader("line\n".repeat(100_000)))))
                .isEqualTo(new Counts(2, 1, 0, 0));
    }

    @Test
    void a_failed_statement_is_counted() throws Exception {
        Counts counts = proxy.measure(() -> assertThatThrownBy(() -> query("SELECT 1/0")));
        assertThat(counts).isEqualTo(new Counts(1, 1, 0, 1));
    }

    @Test
    void what_is_refused_before_it_is_sent_counts_nothing() throws Exception {
        connection.close();
        Counts counts = proxy.measure(() -> assertThatThrownBy(() -> query("SELECT 1")));
        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void a_cancel_request_reaches_the_server() throws Exception {
        try (Statement sleeper = connection.createStatement()) {
            sleeper.setQueryTimeout(1);
            assertThatThrownBy(() -> sleeper.execute("SELECT pg_sleep(60)"))
                    .hasMessageContaining("canceling statement");
        }
    }

    @Test
    void hanging_up_breaks_the_connection() {
        proxy.hangUp();
        assertThatThrownBy(() -> query("SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void latency_is_added_once_a_round_trip_however_much_is_sent() throws Exception {
        try (CountingProxy slow = CountingProxy.start("localhost", server.port(), Duration.ofMillis(50));
                Connection far = DriverManager.getConnection(slow.jdbcUrl("postgres"), "postgres", "");
                Statement statement = far.createStatement()) {
            long before = System.nanoTime();
            statement.executeQuery("SELECT repeat('x', 1000) FROM generate_series(1, 5000)");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(100), Duration.ofMillis(1000));
        }
    }

    private boolean query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
