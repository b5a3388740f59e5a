package com.thorbis.tests.isolation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** That the attacks of {@link IsolationTest} can fail: guards of four tables are removed, and four tables are named. */
class DamagedIsolationTest {

    @Test
    void a_guard_that_is_removed_is_missed_by_the_name_of_its_table() throws SQLException {
        try (TwoTenants tenants = TwoTenants.create()) {
            tenants.execute("DROP POLICY tenant_isolation ON hs.invoices");
            tenants.execute("ALTER TABLE auto.vehicles DISABLE ROW LEVEL SECURITY");
            tenants.execute("CREATE POLICY open ON ret.products TO thorbis_app USING (true)");
            tenants.execute("ALTER POLICY tenant_isolation ON tenant_mgmt.business_settings WITH CHECK (true)");

            assertThat(tenants.targets())
                    .filteredOn(target -> !failures(tenants, target).isEmpty())
                    .extracting(Target::name)
                    .containsExactlyInAnyOrder(
                            "hs.invoices", "auto.vehicles", "ret.products", "tenant_mgmt.business_settings");
        }
    }

    private static List<Throwable> failures(TwoTenants tenants, Target target) {
        Channel jdbc = new JdbcChannel(tenants.app(), tenants.mine());
        List<Throwable> failures = Arrays.stream(Verb.values())
                .map(verb -> catchThrowable(() -> verb.attack(target, jdbc)))
                .filter(Objects::nonNull)
                .toList();
        assertThat(failures).allSatisfy(failure -> assertThat(failure).hasMessageContaining(target.name()));
        return failures;
    }
}
