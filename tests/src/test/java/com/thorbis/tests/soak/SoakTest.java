package com.thorbis.tests.soak;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class SoakTest {

    private TestDatabase database;
    private HikariDataSource pool;

    @BeforeEach
    void create_database() {
        database = TestDatabase.create();
        pool = SoakTenants.pool(database.app());
    }

    @AfterEach
    void drop_database() {
        pool.close();
        database.close();
    }

    @Test
    void for_a_few_seconds_no_tenant_sees_another_ones_rows() throws Exception {
        soak(Duration.ofSeconds(3));
    }

    @Test
    @Tag("soak")
    void for_half_a_minute_no_tenant_sees_another_ones_rows() throws Exception {
        soak(Duration.ofSeconds(30));
    }

    @Test
    void a_client_that_sets_the_tenant_for_the_session_is_found_out() throws Exception {
        Findings findings = Soak.of(pool, SoakTenants.create(database.superuser()))
                .run(new SessionSettingClient(pool), Duration.ofSeconds(1));
        assertThat(findings.samples()).anyMatch(violation -> violation.startsWith("a connection remembers"));
    }

    private void soak(Duration duration) throws Exception {
        Soak soak = Soak.of(pool, SoakTenants.create(database.superuser()));
        try (LibraryClient client = new LibraryClient(Thorbis.create(pool))) {
            Findings findings = soak.run(client, duration);
            assertThat(findings.violations()).as("%s", findings).isZero();
            assertThat(findings.rows()).as("rows checked").isPositive();
            assertThat(findings.probes()).as("connections probed").isPositive();
        }
    }
}
