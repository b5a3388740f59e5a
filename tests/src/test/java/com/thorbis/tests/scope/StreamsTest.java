package com.thorbis.tests.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.InvalidValueException;

import static com.thorbis.tests.scope.TwoBusinesses.COUNT;
import static com.thorbis.tests.scope.TwoBusinesses.count;
import static com.thorbis.tests.scope.TwoBusinesses.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A fetch size is all that a stream needs: the transaction is opened and ended for it. The pool has one connection. */
class StreamsTest {

    /** More rows than memory holds; the server makes them as they are fetched. */
    private static final String ENDLESS = "select generate_series(1, 2000000000) as n, thorbis.tenant() as tenant";

    private static TwoBusinesses businesses;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    private static Stream<Record> stream(Tenant tenant, String sql, int fetchSize) {
        return tenant.dsl().resultQuery(sql).fetchSize(fetchSize).fetchStream();
    }

    @Test
    void a_stream_is_read_as_it_is_fetched_and_for_its_tenant() {
        Tenant tenant = businesses.mine();

        try (Stream<Record> rows = stream(tenant, ENDLESS, 100)) {
            assertThat(rows.limit(250).map(row -> row.get("tenant", String.class)))
                    .hasSize(250)
                    .containsOnly(tenant.id().toString());
        }
    }

    @Test
    void a_stream_of_single_rows_is_complete() {
        try (Stream<Record> rows = stream(businesses.mine(), "select customer_number from hs.customers", 1)) {
            assertThat(rows).hasSize(3);
        }
    }

    @Test
    void a_stream_that_was_closed_early_leaves_nothing_behind() {
        try (Stream<Record> rows = stream(businesses.mine(), ENDLESS, 10)) {
            assertThat(rows.limit(1)).hasSize(1);
        }

        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
        insert(businesses.theirs(), businesses.theirs().dsl(), "C-77");
        assertThat(businesses.theirs().dsl().execute("delete from hs.customers where customer_number = 'C-77'"))
                .isEqualTo(1);
    }

    @Test
    void a_stream_that_fails_in_its_middle_leaves_nothing_behind() {
        String divides = "select 10 / (5 - n) from generate_series(1, 10) n";

        assertThatThrownBy(() -> {
                    try (Stream<Record> rows = stream(businesses.mine(), divides, 2)) {
                        assertThat(rows.count()).isZero();
                    }
                })
                .isInstanceOf(InvalidValueException.class);

        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }

    @Test
    void rows_written_by_a_stream_stay_when_it_closes() {
        Tenant tenant = businesses.fresh(0);
        String insert = "insert into hs.customers (business_id, customer_number, first_name) select '" + tenant.id()
                + "', n::text, 'Ann' from generate_series(1, 5) n returning id";

        try (Stream<Record> rows = stream(tenant, insert, 2)) {
            assertThat(rows).hasSize(5);
        }

        assertThat(count(tenant.dsl())).isEqualTo(5);
    }

    @Test
    void a_statement_with_a_fetch_size_and_no_rows_ends_its_transaction_at_once() {
        jdbc(businesses.fresh(1), connection -> {
            try (PreparedStatement update = connection.prepareStatement("update hs.customers set last_name = 'Ng'")) {
                update.setFetchSize(10);
                assertThat(update.executeUpdate()).isEqualTo(1);
                assertThat(connection.prepareStatement(COUNT).executeQuery().next())
                        .isTrue();
            }
        });
    }

    @Test
    void a_stream_within_a_transaction_is_part_of_it() {
        Tenant tenant = businesses.fresh(3);

        tenant.transaction(tx -> {
            insert(tenant, tx.dsl(), "C-4");
            try (Stream<Record> rows = tx.dsl()
                    .resultQuery("select customer_number from hs.customers")
                    .fetchSize(2)
                    .fetchStream()) {
                assertThat(rows).hasSize(4);
            }
            insert(tenant, tx.dsl(), "C-5");
        });

        assertThat(count(tenant.dsl())).isEqualTo(5);
    }

    @Test
    void nothing_else_runs_on_the_connection_of_a_stream() {
        jdbc(businesses.mine(), connection -> {
            try (PreparedStatement stream = connection.prepareStatement(ENDLESS);
                    PreparedStatement other = connection.prepareStatement(COUNT)) {
                stream.setFetchSize(10);
                try (ResultSet rows = stream.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(connection.getAutoCommit()).isTrue();
                    assertThatThrownBy(other::executeQuery).hasMessageContaining("A stream is open");
                    assertThatThrownBy(connection::commit).hasMessageContaining("A stream is open");
                    assertThatThrownBy(() -> connection.setAutoCommit(false)).hasMessageContaining("A stream is open");
                    assertThatThrownBy(() -> connection.createStatement().execute(COUNT))
                            .hasMessageContaining("A stream is open");
                }
                assertThat(other.executeQuery().next()).isTrue();
            }
        });
    }

    @Test
    void a_stream_that_begins_again_ends_the_one_before() {
        jdbc(businesses.mine(), connection -> {
            try (PreparedStatement stream = connection.prepareStatement(ENDLESS)) {
                stream.setFetchSize(10);
                assertThat(stream.executeQuery().next()).isTrue();
                assertThat(stream.executeQuery().next()).isTrue();
            }
            assertThat(connection.prepareStatement(COUNT).executeQuery().next()).isTrue();
        });
    }

    private static void jdbc(Tenant tenant, SqlConsumer work) {
        try {
            tenant.dsl().connection(work::accept);
        } catch (DataAccessException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private interface SqlConsumer {

        void accept(Connection connection) throws SQLException;
    }
}
