package com.thorbis.tests.container;

import java.sql.SQLException;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import com.thorbis.dao.Thorbis;
import com.thorbis.tests.soak.Findings;
import com.thorbis.tests.soak.LibraryClient;
import com.thorbis.tests.soak.SessionSettingClient;
import com.thorbis.tests.soak.Soak;
import com.thorbis.tests.soak.SoakTenants;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind PgBouncer in transaction mode, every transaction can meet another server connection. */
@Tag("container")
class PgBouncerSoakTest {

    private static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("soak.seconds", 30));

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
    void no_tenant_sees_another_ones_rows_with_prepared_statements() throws Exception {
        postgres.startPgBouncer(200);
        assertThat(soakLibrary(postgres.pooled("thorbis")).violations()).isZero();
    }

    @Test
    void no_tenant_sees_another_ones_rows_without_prepared_statements() throws Exception {
        postgres.startPgBouncer(0);
        PGSimpleDataSource source = postgres.pooled("thorbis");
        source.setPrepareThreshold(0);
        assertThat(soakLibrary(source).violations()).isZero();
    }

    @Test
    void a_client_that_sets_the_tenant_for_the_session_is_found_out() throws Exception {
        postgres.startPgBouncer(200);
        try (HikariDataSource pool = SoakTenants.pool(postgres.pooled("control"))) {
            Findings findings = soak(pool).run(new SessionSettingClient(pool), DURATION.dividedBy(3));
            assertThat(findings.violations()).as("%s", findings).isPositive();
            assertThat(findings.samples()).anyMatch(violation -> violation.contains("saw a row of"));
        }
    }

    private static Findings soakLibrary(PGSimpleDataSource source) throws Exception {
        try (HikariDataSource pool = SoakTenants.pool(source);
                LibraryClient client = new LibraryClient(Thorbis.create(pool))) {
            Findings findings = soak(pool).run(client, DURATION);
            assertThat(findings.rows()).as("%s", findings).isPositive();
            return findings;
        }
    }

    private static Soak soak(HikariDataSource pool) throws SQLException {
        return Soak.of(pool, SoakTenants.create(postgres.superuser()));
    }
}
