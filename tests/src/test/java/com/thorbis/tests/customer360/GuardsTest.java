package com.thorbis.tests.customer360;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** That the random histories of {@link Customer360Properties} find every trigger that is missing, and each move unmarked. */
class GuardsTest {

    private static final int HISTORIES = 60;
    private static final int STEPS = 25;

    private static Lab lab;

    @BeforeAll
    static void createDatabase() {
        lab = new Lab("20ms");
    }

    @AfterAll
    static void dropDatabase() {
        lab.close();
    }

    @Test
    void with_every_guard_no_history_shows_a_difference() {
        assertThat(LongStream.range(0, 10).boxed().flatMap(seed -> difference(seed).stream()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> without_a_trigger_some_history_shows_a_difference() throws SQLException {
        List<String> triggers = strings("""
                SELECT format('%s %s', tgname, tgrelid::regclass) FROM pg_trigger
                WHERE tgname LIKE 'mark\\_customers\\_%' ORDER BY 1""");
        assertThat(triggers).hasSize(18);
        return triggers.stream()
                .map(trigger -> DynamicTest.dynamicTest(trigger, () -> {
                    String[] nameAndTable = trigger.split(" ");
                    assertFoundOut(
                            "ALTER TABLE %2$s DISABLE TRIGGER %1$s".formatted((Object[]) nameAndTable),
                            "ALTER TABLE %2$s ENABLE TRIGGER %1$s".formatted((Object[]) nameAndTable));
                }));
    }

    @TestFactory
    Stream<DynamicTest> without_a_mark_on_the_customer_that_a_row_leaves_some_history_shows_a_difference() {
        return Stream.of("mark_customers_of_jobs", "mark_customers_of_orders", "mark_customers_of_sales", "mark_owners")
                .map(function -> DynamicTest.dynamicTest(function, () -> {
                    String whole = strings(
                                    "SELECT pg_get_functiondef('reporting_mgmt.%s'::regproc)".formatted(function))
                            .get(0);
                    String half = whole.replace(
                            ") AS r\n    WHERE ",
                            ") AS r\n    WHERE r.customer_id IN (SELECT customer_id FROM changed) AND ");
                    assertThat(half).isNotEqualTo(whole);
                    assertFoundOut(half, whole);
                }));
    }

    private static void assertFoundOut(String damage, String repair) {
        lab.database().execute(damage);
        try {
            assertThat(LongStream.range(0, HISTORIES)
                            .boxed()
                            .anyMatch(seed -> difference(seed).isPresent()))
                    .as("a difference after %s", damage)
                    .isTrue();
        } finally {
            lab.database().execute(repair);
        }
    }

    private static Optional<String> difference(long seed) {
        return new History(lab, seed).firstDifference(STEPS);
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = lab.database().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
