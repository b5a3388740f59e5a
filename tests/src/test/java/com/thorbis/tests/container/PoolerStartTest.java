package com.thorbis.tests.container;

import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.UnsupportedSettingException;
import com.thorbis.tests.soak.SoakTenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A pooler that mixes up prepared statements is refused at start, before it can fail at random. */
@Tag("container")
class PoolerStartTest {

    private static FullPostgres postgres;

    @BeforeAll
    static void start_server() throws SQLException {
        postgres = FullPostgres.start();
    }

    @AfterAll
    static void stop_server() {
        postgres.close();
    }

    @AfterEach
    void stop_pooler() throws Exception {
        postgres.stopPgBouncer();
    }

    @Test
    void a_pooler_that_does_not_keep_prepared_statements_apart_is_refused() throws Exception {
        postgres.startPgBouncer(0);
        try (HikariDataSource pool = SoakTenants.pool(postgres.pooled("thorbis"))) {
            assertThatThrownBy(() -> Thorbis.create(pool))
                    .isInstanceOfSatisfying(
                            UnsupportedSettingException.class,
                            refused -> assertThat(refused.setting()).isEqualTo("prepareThreshold"))
                    .hasMessageContaining("max_prepared_statements above 0")
                    .hasMessageContaining("prepareThreshold=0");
        }
    }

    @Test
    void the_same_pooler_is_taken_where_nothing_is_prepared() throws Exception {
        postgres.startPgBouncer(0);
        PGSimpleDataSource source = postgres.pooled("thorbis");
        source.setPrepareThreshold(0);
        try (HikariDataSource pool = SoakTenants.pool(source)) {
            assertThat(Thorbis.create(pool)).isNotNull();
        }
    }

    @Test
    void a_pooler_that_keeps_prepared_statements_apart_is_taken() throws Exception {
        postgres.startPgBouncer(200);
        try (HikariDataSource pool = SoakTenants.pool(postgres.pooled("thorbis"))) {
            assertThat(Thorbis.create(pool)).isNotNull();
        }
    }
}
