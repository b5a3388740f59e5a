package com.thorbis.tests.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.SingleConnectionDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import com.thorbis.core.error.SchemaOutOfDateException;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.ConnectionException;
import com.thorbis.dao.error.UnsupportedSettingException;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataSourcesTest {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static PGSimpleDataSource with(String setting) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(database.jdbcUrl(TestDatabase.APP) + "&" + setting);
        return dataSource;
    }

    @Test
    void the_simple_query_mode_is_refused() {
        assertThatThrownBy(() -> Thorbis.create(with("preferQueryMode=simple")))
                .isInstanceOf(UnsupportedSettingException.class)
                .hasMessageContaining("preferQueryMode=simple")
                .hasMessageContaining("Remove the setting");
    }

    @Test
    void a_negative_prepare_threshold_is_refused() {
        assertThatThrownBy(() -> Thorbis.create(with("prepareThreshold=-1")))
                .isInstanceOfSatisfying(
                        UnsupportedSettingException.class,
                        refused -> assertThat(refused.setting()).isEqualTo("prepareThreshold"))
                .hasMessageContaining("Remove the setting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prepareThreshold=0",
                "prepareThreshold=1",
                "preferQueryMode=extended",
                "preferQueryMode=extendedForPrepared",
                "preferQueryMode=extendedCacheEverything",
                "autosave=always",
                "stringtype=unspecified",
                "binaryTransfer=false",
                "defaultRowFetchSize=10",
                "reWriteBatchedInserts=true",
                "preparedStatementCacheQueries=0"
            })
    void other_settings_of_the_driver_keep_tenants_apart(String setting) {
        Tenant tenant = Thorbis.create(with(setting)).tenant(database.business("Meyer Plumbing"), null);

        tenant.dsl().connection(connection -> {
            for (int i = 0; i < 12; i++) {
                try (PreparedStatement query =
                        connection.prepareStatement("select thorbis.tenant(), cast(? as text)")) {
                    query.setString(1, "any");
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo(tenant.id().toString());
                    }
                }
            }
        });
        int[] written = tenant.dsl()
                .batch("insert into hs.customers (business_id, customer_number, first_name) values (?, ?, 'Ann')")
                .bind(tenant.id(), "C-1")
                .bind(tenant.id(), "C-2")
                .execute();
        assertThat(written).hasSize(2);
        assertThat(tenant.dsl().fetch("select id from hs.customers")).hasSize(2);
        assertThat(tenant.dsl().execute("update hs.customers set last_name = 'Ng'"))
                .isEqualTo(2);
    }

    @Test
    void another_driver_is_refused() throws Exception {
        try (Connection connection = database.app().getConnection()) {
            Connection stranger = new DefaultConnection(connection) {
                @Override
                public boolean isWrapperFor(Class<?> type) {
                    return false;
                }
            };
            assertThatThrownBy(() -> Thorbis.create(new SingleConnectionDataSource(stranger)))
                    .isInstanceOf(UnsupportedSettingException.class)
                    .hasMessageContaining("not pgjdbc");
        }
    }

    @Test
    void a_database_that_was_not_migrated_is_refused() {
        try (TestDatabase empty = TestDatabase.empty()) {
            assertThatThrownBy(() -> Thorbis.create(empty.app())).isInstanceOf(SchemaOutOfDateException.class);
        }
    }

    @Test
    void a_database_newer_than_the_jar_is_refused() {
        try (TestDatabase newer = TestDatabase.create()) {
            newer.execute("insert into thorbis.core_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) values (999, '999', 'of tomorrow', 'SQL',"
                    + " 'V999__of_tomorrow.sql', 'owner', 1, true)");

            assertThatThrownBy(() -> Thorbis.create(newer.app()))
                    .isInstanceOf(SchemaOutOfDateException.class)
                    .hasMessageContaining("999");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_told() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://localhost:" + free + "/thorbis");

        assertThatThrownBy(() -> Thorbis.create(nobody))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("No connection to the database")
                .hasMessageContaining("reaches the server");
    }

    @Test
    void a_closed_data_source_is_told() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl(TestDatabase.APP));
        Tenant tenant = Thorbis.create(pool).tenant(database.business("Meyer Plumbing"), null);
        pool.close();

        assertThatThrownBy(() -> tenant.dsl().fetch("select 1"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("has been closed")
                .hasMessageContaining("Check that the data source is open");
        assertThatThrownBy(() -> tenant.transaction(tx -> {})).isInstanceOf(ConnectionException.class);
        assertThatThrownBy(() -> Thorbis.create(pool)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void a_pool_that_is_exhausted_is_told() throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.jdbcUrl(TestDatabase.APP));
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(500);
            Tenant tenant = Thorbis.create(pool).tenant(database.business("Meyer Plumbing"), null);
            try (Connection taken = pool.getConnection();
                    PreparedStatement used = taken.prepareStatement("select 1")) {
                assertThat(used.execute()).isTrue();
                assertThatThrownBy(() -> tenant.dsl().fetch("select 1"))
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining("large enough");
            }
        }
    }
}
