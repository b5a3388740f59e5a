package com.thorbis.tests.scope;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyManager;

import static com.thorbis.tests.scope.TwoBusinesses.COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No way leads from a scoped connection to the driver's own, which carries no tenant. */
class RawConnectionTest {

    private static TwoBusinesses businesses;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    @Test
    void nothing_can_be_unwrapped() {
        jdbc(connection -> {
            assertThatThrownBy(() -> connection.unwrap(PGConnection.class))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("would carry no tenant");
            assertThat(connection.isWrapperFor(PGConnection.class)).isFalse();
            try (PreparedStatement query = connection.prepareStatement(COUNT);
                    Statement plain = connection.createStatement();
                    Statement call = connection.prepareCall("{? = call thorbis.tenant()}");
                    ResultSet rows = query.executeQuery()) {
                for (Statement statement : new Statement[] {query, plain, call}) {
                    assertThatThrownBy(() -> statement.unwrap(PGStatement.class))
                            .isInstanceOf(SQLException.class);
                    assertThat(statement.isWrapperFor(PGStatement.class)).isFalse();
                }
                assertThatThrownBy(() -> rows.unwrap(Class.forName("org.postgresql.jdbc.PgResultSet")))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> connection
                                .getMetaData()
                                .unwrap(Class.forName("org.postgresql.jdbc.PgDatabaseMetaData")))
                        .isInstanceOf(SQLException.class);
            }
        });
    }

    @Test
    void every_way_back_to_the_connection_leads_to_the_scoped_one() {
        jdbc(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT);
                    Statement plain = connection.createStatement();
                    Statement call = connection.prepareCall("{? = call thorbis.tenant()}");
                    ResultSet rows = query.executeQuery()) {
                assertSeesItsOwn(query.getConnection());
                assertSeesItsOwn(plain.getConnection());
                assertSeesItsOwn(call.getConnection());
                assertSeesItsOwn(rows.getStatement().getConnection());
                assertSeesItsOwn(connection.getMetaData().getConnection());
            }
        });
    }

    private static void assertSeesItsOwn(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT);
                ResultSet rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void copy_works_inside_a_transaction_for_the_tenant() throws Exception {
        String copied = businesses.mine().transactionResult(tx -> tx.dsl().connectionResult(RawConnectionTest::copy));

        assertThat(copied.lines()).containsExactlyInAnyOrder("C-1", "C-2", "C-3");
    }

    @Test
    void copy_is_refused_outside_a_transaction() {
        assertThatThrownBy(() -> businesses.mine().dsl().connectionResult(RawConnectionTest::copy))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("COPY can't carry the tenant")
                .hasMessageContaining("tenant.transaction");
    }

    private static String copy(Connection connection) throws SQLException, IOException {
        StringWriter out = new StringWriter();
        connection.unwrap(CopyManager.class).copyOut("copy (select customer_number from hs.customers) to stdout", out);
        return out.toString();
    }

    private static void jdbc(SqlConsumer work) {
        try {
            businesses.mine().dsl().connection(work::accept);
        } catch (DataAccessException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private interface SqlConsumer {

        void accept(Connection connection) throws SQLException;
    }
}
