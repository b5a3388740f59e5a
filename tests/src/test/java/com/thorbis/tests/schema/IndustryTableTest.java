package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code create_industry_table_relationships}, for tables that users add beside Thorbis's. */
class IndustryTableTest extends SchemaTest {

    @Test
    void makes_a_bare_table_a_tenant_table() throws SQLException {
        create("bare", "title text");
        adopt("bare");

        try (TenantSession app = app()) {
            UUID course = app.insert("school.bare", "title", "Welding");
            app.run("UPDATE school.bare SET title = 'Soldering' WHERE id = ?", course);

            assertThat(app.one(Boolean.class, "SELECT updated_at > created_at FROM school.bare"))
                    .isTrue();
            assertThat(app.refusalOfInsert("school.bare", "created_by", UUID.randomUUID())
                            .constraint())
                    .isEqualTo("fk_bare_created_by");
            app.commit();
        }
        try (TenantSession theirs = rivalApp()) {
            assertThat(theirs.all(UUID.class, "SELECT id FROM school.bare")).isEmpty();
        }
        try (TenantSession admin = admin()) {
            admin.run("DELETE FROM tenant_mgmt.businesses WHERE id = ?", business);

            assertThat(admin.count("school.bare")).isZero();
        }
    }

    @Test
    void mends_a_table_with_rows_and_a_key_of_id_alone() throws SQLException {
        create("filled", "id uuid PRIMARY KEY DEFAULT gen_random_uuid(), business_id uuid, title text");
        execute("INSERT INTO school.filled (business_id, title) VALUES ('%s', 'Welding')".formatted(business));

        adopt("filled");

        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            assertThat(owner.all(
                            String.class,
                            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'school.filled'::regclass"
                                    + " AND contype IN ('p', 'f')"))
                    .containsExactlyInAnyOrder(
                            "FOREIGN KEY (business_id) REFERENCES tenant_mgmt.businesses(id) ON DELETE CASCADE",
                            "FOREIGN KEY (created_by) REFERENCES user_mgmt.users(id) ON DELETE SET NULL",
                            "FOREIGN KEY (updated_by) REFERENCES user_mgmt.users(id) ON DELETE SET NULL",
                            "PRIMARY KEY (business_id, id)");
            assertThat(owner.count("school.filled")).isOne();
        }
    }

    @Test
    void finds_an_orphan_instead_of_calling_its_key_valid() throws SQLException {
        create("orphaned", "business_id uuid NOT NULL");
        execute("INSERT INTO school.orphaned VALUES ('%s')".formatted(UUID.randomUUID()));

        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            Refusal refusal =
                    owner.refusalOf("SELECT thorbis.create_industry_table_relationships('school', 'orphaned')");

            assertThat(refusal.constraint()).isEqualTo("fk_orphaned_business_id");
        }
    }

    @Test
    void can_be_called_again() throws SQLException {
        create("again", "title text");
        adopt("again");
        List<String> before = catalogue("again");

        adopt("again");

        assertThat(catalogue("again")).isEqualTo(before).isNotEmpty();
    }

    @Test
    void leaves_the_tables_of_people_and_businesses_forced() throws SQLException {
        create("forced", "title text");
        adopt("forced");

        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            assertThat(owner.all(
                            String.class,
                            "SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"))
                    .isEmpty();
        }
    }

    @Test
    void its_rows_can_be_registered_as_targets_of_attachments() throws SQLException {
        create("courses", "title text");
        Refusal tooEarly;
        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            tooEarly = owner.refusalOf("SELECT thorbis.register_entity('school', 'course', 'courses')");
        }
        assertThat(tooEarly.message()).contains("school.courses");
        assertThat(tooEarly.hint()).contains("make_tenant_table");

        adopt("courses");
        execute("SELECT thorbis.register_entity('school', 'course', 'courses')");

        try (TenantSession app = app()) {
            UUID course = app.insert("school.courses", "title", "Welding");
            Rows.attachment(app, "school", "course", course);
            app.run("DELETE FROM school.courses WHERE id = ?", course);

            assertThat(app.count("file_mgmt.attachments")).isZero();
        }
    }

    private void create(String table, String columns) throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS school");
        execute("CREATE TABLE school.%s (%s)".formatted(table, columns));
    }

    private void adopt(String table) throws SQLException {
        execute("SELECT thorbis.create_industry_table_relationships('school', '%s')".formatted(table));
    }

    /** As the owner, without a tenant, as migrations run. */
    private void execute(String sql) throws SQLException {
        try (TenantSession owner = TenantSession.openWithoutTenant(database.owner())) {
            owner.run(sql);
            owner.commitWithoutTenant();
        }
    }

    private List<String> catalogue(String table) throws SQLException {
        try (TenantSession owner = TenantSession.openWithoutTenant(database.owner())) {
            return owner.all(String.class, """
                    SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %1$s
                    UNION ALL SELECT attname || attnum FROM pg_attribute WHERE attrelid = %1$s
                    UNION ALL SELECT polname || polroles::text FROM pg_policy WHERE polrelid = %1$s
                    UNION ALL SELECT relacl::text FROM pg_class WHERE oid = %1$s
                    UNION ALL SELECT tgname || tgattr::text FROM pg_trigger WHERE tgrelid = %1$s AND NOT tgisinternal
                    ORDER BY 1""".formatted("'school." + table + "'::regclass"));
        }
    }
}
