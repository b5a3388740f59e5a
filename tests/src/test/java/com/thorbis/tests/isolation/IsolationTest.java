package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class IsolationTest {

    private static TwoTenants tenants;

    @BeforeAll
    static void fill_every_table_for_two_tenants() throws SQLException {
        tenants = TwoTenants.create();
    }

    @AfterAll
    static void drop_database() {
        tenants.close();
    }

    @Test
    void every_tenant_table_is_attacked() {
        assertThat(tenants.targets()).hasSizeGreaterThanOrEqualTo(42);
    }

    @TestFactory
    Stream<DynamicNode> services_without_the_library_reach_no_row_of_another_tenant() {
        Channel jdbc = new JdbcChannel(tenants.app(), tenants.mine());
        return everyTable((target, verb) -> () -> verb.attack(target, jdbc));
    }

    @TestFactory
    Stream<DynamicNode> sql_through_dsl_reaches_no_row_of_another_tenant() {
        Channel dsl = new DslChannel(Thorbis.create(tenants.app()).tenant(tenants.mine(), null));
        return everyTable((target, verb) -> () -> verb.attack(target, dsl));
    }

    @TestFactory
    Stream<DynamicNode> without_a_tenant_the_database_refuses_as_soon_as_it_would_look_at_a_row() {
        return tenants.targets().stream()
                .map(target -> dynamicTest(target.name(), () -> {
                    assertRaisesWithoutTenant("SELECT * FROM " + target.name(), "TH001");
                    assertRaisesWithoutTenant("SELECT count(*) FROM " + target.name(), "TH001");
                    assertRaisesWithoutTenant(Sql.insert(target.name(), target.theirInsertable()), "TH001", "42501");
                    assertRaisesWithoutTenant(
                            "UPDATE " + target.name() + " SET business_id = business_id", "TH001", "42501");
                    assertRaisesWithoutTenant("DELETE FROM " + target.name(), "TH001", "42501");
                }));
    }

    private static Stream<DynamicNode> everyTable(
            BiFunction<Target, Verb, org.junit.jupiter.api.function.Executable> attack) {
        return tenants.targets().stream()
                .map(target -> dynamicContainer(
                        target.name(),
                        Arrays.stream(Verb.values())
                                .map(verb -> dynamicTest(verb.name(), attack.apply(target, verb)))));
    }

    private static void assertRaisesWithoutTenant(String sql, String... states) throws SQLException {
        try (Connection connection = tenants.app().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isIn((Object[]) states));
        }
    }
}
