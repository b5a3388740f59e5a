package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentSearchTest extends SchemaTest {

    private static final String SEARCH = "SELECT title FROM file_mgmt.search_attachments(?)";

    @ParameterizedTest
    @ValueSource(
            strings = {"boilers", "boiler", "BOILER cellar", "invoice", "photo", "\"rusty pipe\"", "urgent", "tags"})
    void finds_words_of_title_description_file_name_and_tags(String query) throws SQLException {
        try (TenantSession app = app()) {
            attach(app, "Boiler in the cellar", "A rusty pipe, see the invoices", "before_photo.jpg", "urgent", "tags");
            attach(app, "Roof", "A chimney", "roof.png");

            assertThat(app.all(String.class, SEARCH, query)).containsExactly("Boiler in the cellar");
        }
    }

    @Test
    void puts_a_match_in_the_title_first_and_stops_at_the_limit() throws SQLException {
        try (TenantSession app = app()) {
            attach(app, "Roof", "beside the chimney", "a.png");
            attach(app, "Chimney", "on the roof of the house", "b.png");

            assertThat(app.all(String.class, SEARCH, "chimney")).containsExactly("Chimney", "Roof");
            assertThat(app.all(String.class, "SELECT title FROM file_mgmt.search_attachments(?, 1)", "chimney"))
                    .containsExactly("Chimney");
        }
    }

    @Test
    void finds_nothing_of_another_tenant() throws SQLException {
        try (TenantSession theirs = rivalApp()) {
            attach(theirs, "Boiler", "secret", "a.png");
            theirs.commit();
        }
        try (TenantSession app = app()) {
            assertThat(app.all(String.class, SEARCH, "boiler")).isEmpty();
        }
    }

    @Test
    void refuses_without_a_tenant() throws SQLException {
        try (TenantSession app = TenantSession.openWithoutTenant(database.app())) {
            assertThat(app.refusalOf(SEARCH, "boiler").sqlState()).isEqualTo(Refusal.NO_TENANT);
        }
    }

    @Test
    void uses_the_index_where_a_query_of_the_service_cannot() throws SQLException {
        UUID customer;
        try (TenantSession app = app()) {
            customer = Rows.customer(app);
            app.commit();
        }
        fill(business, customer);
        fill(rival, customer);
        database.execute("ANALYZE file_mgmt.attachments");

        String vetted =
                ObservedPlans.inside(database, business, "SELECT * FROM file_mgmt.search_attachments('number4711')");
        String direct = ObservedPlans.of(
                database, business, "SELECT * FROM file_mgmt.attachments WHERE search_vector @@ 'number4711'::tsquery");

        assertThat(vetted).contains("idx_attachments_search");
        assertThat(direct).contains("attachments").doesNotContain("idx_attachments_search");
    }

    /** Without triggers, since a check per row would cost seconds. */
    private void fill(UUID tenant, UUID customer) {
        database.execute("""
                SET session_replication_role = replica;
                INSERT INTO file_mgmt.attachments (business_id, attached_to_schema, attached_to_type, attached_to_id,
                    file_name, file_path, attachment_type, title)
                SELECT '%s', 'hs', 'customer', '%s', 'a.png', '/a.png', 'photo', 'number' || n
                FROM generate_series(1, 6000) AS n""".formatted(tenant, customer));
    }

    private static void attach(TenantSession app, String title, String description, String fileName, String... tags)
            throws SQLException {
        UUID attachment = Rows.attachment(app, "hs", "customer", Rows.customer(app));
        app.run(
                "UPDATE file_mgmt.attachments SET title = ?, description = ?, file_name = ?, tags = ? WHERE id = ?",
                title,
                description,
                fileName,
                tags,
                attachment);
    }
}
