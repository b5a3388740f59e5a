package com.thorbis.tests.scope;

import java.io.ByteArrayInputStream;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.DatabaseException;

import static com.thorbis.tests.scope.TwoBusinesses.COUNT;
import static com.thorbis.tests.scope.TwoBusinesses.INSERT_CUSTOMER;
import static com.thorbis.tests.scope.TwoBusinesses.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every kind of JDBC statement, on the connection that {@code dsl()} lends. */
class StatementKindsTest {

    private static TwoBusinesses businesses;
    private Tenant tenant;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    @BeforeEach
    void give_the_test_a_tenant_of_its_own() {
        tenant = businesses.fresh(3);
    }

    @Test
    void a_prepared_statement_returns_its_own_result_and_not_that_of_the_tenant() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT + " where first_name = ?");
                    PreparedStatement update =
                            connection.prepareStatement("update hs.customers set last_name = 'Ng'")) {
                query.setString(1, "Ann");
                assertThat(single(query.executeQuery())).isEqualTo(3);
                assertThat(update.executeUpdate()).isEqualTo(3);
                assertThat(update.executeLargeUpdate()).isEqualTo(3);
                assertThat(update.execute()).isFalse();
                assertThat(update.getUpdateCount()).isEqualTo(3);
            }
        });
    }

    @Test
    void the_wrong_way_to_execute_is_told() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT);
                    PreparedStatement update =
                            connection.prepareStatement("update hs.customers set last_name = 'Ng'")) {
                assertThatThrownBy(query::executeUpdate).hasMessageContaining("returned rows");
                assertThatThrownBy(update::executeQuery).hasMessageContaining("returned no rows");
            }
        });
    }

    @Test
    void one_statement_works_outside_a_transaction_and_inside_and_outside_again() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT + " where customer_number <> ?")) {
                query.setString(1, "C-1");
                assertThat(single(query.executeQuery())).isEqualTo(2);
                connection.setAutoCommit(false);
                assertThat(single(query.executeQuery())).isEqualTo(2);
                query.setString(1, "none");
                assertThat(single(query.executeQuery())).isEqualTo(3);
                connection.commit();
                assertThat(single(query.executeQuery())).isEqualTo(3);
                connection.setAutoCommit(true);
                assertThat(single(query.executeQuery())).isEqualTo(3);
            }
        });
    }

    /** The driver asks for the type once it prepares on the server, and ended the round trip behind the tenant then. */
    @ParameterizedTest
    @MethodSource("untyped")
    void a_value_whose_type_the_server_finds_out_goes_with_the_tenant_however_often(String type, Setter value) {
        run(connection -> {
            for (int i = 0; i < 12; i++) {
                try (PreparedStatement query = connection.prepareStatement(
                        "select last_name, thorbis.tenant() from hs.customers where cast(? as " + type
                                + ") is not distinct from null or true")) {
                    value.set(query);
                    try (ResultSet rows = query.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(2)).isEqualTo(tenant.id().toString());
                    }
                }
            }
        });
    }

    private interface Setter {
        void set(PreparedStatement query) throws SQLException;
    }

    static Stream<Arguments> untyped() {
        return Stream.of(
                untyped("uuid", query -> query.setNull(1, Types.OTHER)),
                untyped("uuid", query -> query.setObject(1, null)),
                untyped("jsonb", query -> query.setObject(1, "{}", Types.OTHER)),
                untyped("date", query -> query.setDate(1, Date.valueOf("2024-02-29"))),
                untyped("time", query -> query.setTime(1, Time.valueOf("12:00:00"))),
                untyped("timestamptz", query -> query.setTimestamp(1, new Timestamp(0))),
                untyped("timestamptz", query -> query.setObject(1, new Timestamp(0))));
    }

    private static Arguments untyped(String type, Setter setter) {
        return Arguments.of(type, setter);
    }

    @Test
    void cleared_bind_values_are_gone() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT + " where first_name = ?")) {
                query.setString(1, "Ann");
                query.clearParameters();
                assertThatThrownBy(query::executeQuery).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> query.setString(0, "Ann")).hasMessageContaining("counted from 1");
            }
        });
    }

    @Test
    void a_statement_of_several_returns_all_their_results() {
        run(connection -> {
            try (PreparedStatement two = connection.prepareStatement(COUNT + "; select ?::int")) {
                two.setInt(1, 42);
                assertThat(two.execute()).isTrue();
                assertThat(single(two.getResultSet())).isEqualTo(3);
                assertThat(two.getMoreResults()).isTrue();
                assertThat(single(two.getResultSet())).isEqualTo(42);
                assertThat(two.getMoreResults()).isFalse();
                assertThat(two.getUpdateCount()).isEqualTo(-1);
            }
        });
    }

    @Test
    void keys_that_the_driver_is_asked_for_come_back() {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_CUSTOMER, new String[] {"id"})) {
                insert.setObject(1, tenant.id());
                insert.setString(2, "C-4");
                assertThat(insert.executeUpdate()).isEqualTo(1);
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    assertThat(keys.next()).isTrue();
                    assertThat(keys.getString("id")).isNotNull();
                }
            }
        });
        assertThat(count(tenant.dsl())).isEqualTo(4);
    }

    @Test
    void a_batch_is_written_as_a_whole() {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_CUSTOMER)) {
                for (int i = 4; i <= 6; i++) {
                    insert.setObject(1, tenant.id());
                    insert.setString(2, "C-" + i);
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).containsExactly(1, 1, 1);
            }
        });
        assertThat(count(tenant.dsl())).isEqualTo(6);
    }

    @Test
    void a_batch_that_fails_in_its_middle_leaves_nothing() {
        var batch = tenant.dsl()
                .batch(INSERT_CUSTOMER)
                .bind(tenant.id(), "C-4")
                .bind(tenant.id(), "C-1")
                .bind(tenant.id(), "C-5");

        assertThatThrownBy(batch::execute).isInstanceOf(ConstraintViolationException.class);
        assertThat(count(tenant.dsl())).isEqualTo(3);
    }

    @Test
    void a_call_in_braces_is_made_for_the_tenant() {
        run(connection -> {
            try (CallableStatement call = connection.prepareCall("{? = call thorbis.tenant()}")) {
                call.registerOutParameter(1, Types.VARCHAR);
                call.execute();
                assertThat(call.getString(1)).isEqualTo(tenant.id().toString());
                assertThat(call.getConnection()).isNotNull();
            }
        });
    }

    /** All the ways in which a Statement takes SQL. */
    enum Plain {
        EXECUTE {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.execute(sql);
            }
        },
        EXECUTE_FLAG {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.execute(sql, Statement.NO_GENERATED_KEYS);
            }
        },
        EXECUTE_INDEXES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.execute(sql, new int[0]);
            }
        },
        EXECUTE_NAMES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.execute(sql, new String[] {"id"});
            }
        },
        UPDATE {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeUpdate(sql);
            }
        },
        UPDATE_FLAG {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeUpdate(sql, Statement.NO_GENERATED_KEYS);
            }
        },
        UPDATE_INDEXES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeUpdate(sql, new int[0]);
            }
        },
        UPDATE_NAMES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeUpdate(sql, new String[] {"id"});
            }
        },
        LARGE_UPDATE {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeLargeUpdate(sql);
            }
        },
        LARGE_UPDATE_FLAG {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeLargeUpdate(sql, Statement.NO_GENERATED_KEYS);
            }
        },
        LARGE_UPDATE_INDEXES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeLargeUpdate(sql, new int[0]);
            }
        },
        LARGE_UPDATE_NAMES {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeLargeUpdate(sql, new String[] {"id"});
            }
        },
        QUERY {
            @Override
            void run(Statement s, String sql) throws SQLException {
                s.executeQuery(sql + " returning id").close();
            }
        };

        abstract void run(Statement statement, String sql) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void a_plain_statement_is_refused_outside_a_transaction_and_works_inside(Plain way) {
        String update = "update hs.customers set last_name = '" + way + "'";
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> way.run(statement, update))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("PreparedStatement")
                        .hasMessageContaining("tenant.transaction");
                connection.setAutoCommit(false);
                way.run(statement, update);
                connection.commit();
            }
        });
        assertThat(tenant.dsl()
                        .fetchSingle(COUNT + " where last_name = ?", way.name())
                        .get(0, int.class))
                .isEqualTo(3);
    }

    @Test
    void a_batch_of_plain_statements_is_given_a_transaction() {
        run(connection -> {
            try (Statement batch = connection.createStatement()) {
                batch.addBatch("update hs.customers set last_name = 'Ng'");
                batch.addBatch("delete from hs.customers where customer_number = 'C-1'");
                assertThat(batch.executeBatch()).containsExactly(3, 1);
            }
        });
        assertThat(count(tenant.dsl())).isEqualTo(2);
    }

    @Test
    void metadata_describes_the_statement_and_not_what_goes_before_it() {
        run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select first_name, notes from hs.customers where id = ?::uuid")) {
                assertThat(query.getMetaData().getColumnCount()).isEqualTo(2);
                assertThat(query.getMetaData().getColumnName(1)).isEqualTo("first_name");
                assertThat(query.getParameterMetaData().getParameterCount()).isEqualTo(1);
                query.setString(1, "00000000-0000-0000-0000-000000000000");
                assertThat(query.executeQuery().next()).isFalse();
                assertThat(query.getMetaData().getColumnCount()).isEqualTo(2);
            }
        });
    }

    @Test
    void settings_hold_for_the_statement() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select * from hs.customers")) {
                query.setMaxRows(2);
                query.setQueryTimeout(30);
                assertThat(query.getMaxRows()).isEqualTo(2);
                assertThat(query.getQueryTimeout()).isEqualTo(30);
                try (ResultSet rows = query.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.next()).isFalse();
                }
            }
        });
    }

    @Test
    void a_statement_that_closes_on_completion_closes_with_its_rows() {
        run(connection -> {
            PreparedStatement query = connection.prepareStatement(COUNT);
            query.closeOnCompletion();
            assertThat(single(query.executeQuery())).isEqualTo(3);
            assertThat(query.isClosed()).isTrue();
            assertThatThrownBy(query::executeQuery).hasMessageContaining("closed");
        });
    }

    @Test
    void arrays_and_streams_are_bind_values_like_others() {
        run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select count(*) + length(?) from hs.customers where customer_number = any (?)")) {
                query.setBinaryStream(1, new ByteArrayInputStream(new byte[40]), 40);
                query.setArray(2, connection.createArrayOf("text", new String[] {"C-1", "C-2"}));
                assertThat(single(query.executeQuery())).isEqualTo(42);
            }
        });
    }

    @Test
    void too_many_bind_values_are_refused_before_anything_is_sent() {
        Object[] values = IntStream.range(0, 70_000).mapToObj(i -> "C-" + i).toArray();
        String sql = COUNT + " where customer_number in (" + "?, ".repeat(69_999) + "?)";

        assertThatThrownBy(() -> tenant.dsl().fetch(sql, values))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("70,000 bind values")
                .hasMessageContaining("= ANY");
    }

    private void run(SqlConsumer work) {
        try {
            tenant.dsl().connection(work::accept);
        } catch (DataAccessException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static int single(ResultSet rows) throws SQLException {
        try (rows) {
            assertThat(rows.next()).isTrue();
            int value = rows.getInt(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private interface SqlConsumer {

        void accept(Connection connection) throws SQLException;
    }
}
