package com.thorbis.tests.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryTest {

    private static Facts written;
    private static TestDatabase database;
    private static Facts found;

    @BeforeAll
    static void read_both_sides() throws SQLException {
        written = InventoryComparison.written();
        database = TestDatabase.create();
        found = Facts.of(database.owner());
    }

    @AfterAll
    static void drop_database() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> every_table_is_as_written_down() {
        Differences differences = new Differences(written, found, Beyond.read());
        return differences.tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table, () -> assertThat(differences.of(table)).isEmpty()));
    }

    @Test
    void what_is_declared_beyond_the_inventory_is_there() {
        assertThat(Beyond.read().entries()).allMatch(entry -> {
            String[] parts = entry.split(": ", 2);
            return parts.length == 1
                    ? found.tables().contains(entry)
                    : found.of(parts[0]).contains(parts[1]);
        });
    }

    @Test
    void the_figures_are_those_of_the_design() {
        assertThat(written.tables()).as("tables").hasSize(48);
        assertThat(count(fact -> fact.equals("row-level security forced"))).isEqualTo(46);
        assertThat(count(fact -> fact.startsWith("key "))).as("foreign keys").isEqualTo(183);
        assertThat(count(fact -> fact.contains(" to tenant_mgmt.businesses (id) cascade")))
                .isEqualTo(44);
        assertThat(count(fact -> fact.contains(" to user_mgmt.users "))).isEqualTo(82);
        assertThat(count(fact -> fact.contains(" to thorbis.entity_types "))).isEqualTo(6);
        assertThat(count(fact -> fact.startsWith("key (business_id, ") && fact.contains(" set null (")))
                .isEqualTo(26);
        assertThat(count(fact -> fact.startsWith("check "))).as("checks").isEqualTo(111);
        assertThat(count(fact -> fact.contains(" = ANY (ARRAY[")))
                .as("lists of values")
                .isEqualTo(63);
        assertThat(count(fact -> fact.startsWith("column deleted_at ")))
                .as("soft-deleted")
                .isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE rest.order_items | rest.order_items is not in the database
            CREATE TABLE hs.quotes (id uuid) | hs.quotes is in the database, but neither in the inventory nor in beyond.txt
            ALTER TABLE hs.customers DROP COLUMN notes | hs.customers lacks: column notes text
            ALTER TABLE hs.customers ADD COLUMN nickname text | hs.customers has, but should not: column nickname text
            ALTER TABLE hs.customers ALTER COLUMN status DROP NOT NULL | hs.customers lacks: column status text not null default 'active'::text
            ALTER TABLE auto.vehicles DROP COLUMN deleted_at CASCADE | auto.vehicles lacks: column deleted_at timestamp with time zone
            ALTER TABLE ret.products ALTER COLUMN available_stock DROP EXPRESSION | ret.products lacks: generated available_stock as (current_stock - reserved_stock)
            ALTER TABLE ret.products DROP CONSTRAINT ck_products_status | ret.products lacks: check (status = ANY (ARRAY['active'::text, 'inactive'::text, 'discontinued'::text, 'draft'::text]))
            ALTER TABLE rest.menu_items NO FORCE ROW LEVEL SECURITY | rest.menu_items lacks: row-level security forced
            """)
    void damage_is_found(String damage, String difference) throws SQLException {
        assertThat(differencesAfter(damage)).contains(difference);
    }

    @Test
    void a_key_with_another_rule_is_found() throws SQLException {
        assertThat(differencesAfter("ALTER TABLE hs.payments DROP CONSTRAINT fk_payments_invoice_id, ADD FOREIGN KEY"
                        + " (business_id, invoice_id) REFERENCES hs.invoices (business_id, id) ON DELETE CASCADE"))
                .containsExactlyInAnyOrder(
                        "hs.payments lacks: key (business_id, invoice_id) to hs.invoices (business_id, id) no action",
                        "hs.payments has, but should not: key (business_id, invoice_id) to hs.invoices (business_id, id) cascade");
    }

    /** Damages the database within a transaction that is rolled back when its connection closes. */
    private static List<String> differencesAfter(String damage) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(damage);
            return new Differences(written, Facts.of(connection), Beyond.read()).all();
        }
    }

    private static long count(Predicate<String> fact) {
        return written.all().filter(fact).count();
    }
}
