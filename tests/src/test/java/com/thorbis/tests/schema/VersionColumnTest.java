package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionColumnTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource({"hs.customers, updated_at", "integration_mgmt.data_lineage, last_updated"})
    void it_grows_with_every_update_even_within_a_transaction_and_against_the_clock(String table, String column)
            throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID row = table.equals("hs.customers") ? customer : Rows.lineage(app, customer);
            String read = "SELECT %s FROM %s WHERE id = ?".formatted(column, table);
            String write = "UPDATE %s SET %s = '2000-01-01' WHERE id = ?".formatted(table, column);
            OffsetDateTime first = app.one(OffsetDateTime.class, read, row);

            app.run(write, row);
            OffsetDateTime second = app.one(OffsetDateTime.class, read, row);
            app.run(write, row);
            OffsetDateTime third = app.one(OffsetDateTime.class, read, row);

            assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void every_table_that_has_it_has_the_trigger() throws SQLException {
        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            List<String> without = owner.all(String.class, """
                    SELECT c.oid::regclass::text FROM pg_class AS c
                    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname IN ('updated_at', 'last_updated')
                    WHERE c.relkind = 'r' AND NOT EXISTS (
                        SELECT FROM pg_trigger AS t WHERE t.tgrelid = c.oid AND t.tgname = 'touch')
                    """);

            assertThat(without).isEmpty();
        }
    }
}
