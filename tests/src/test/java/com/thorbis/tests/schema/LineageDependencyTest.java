package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineageDependencyTest extends SchemaTest {

    private static final String DEPEND = "UPDATE integration_mgmt.data_lineage SET depends_on = ? WHERE id = ?";

    @Test
    void the_links_follow_the_array() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID first = Rows.lineage(app, customer);
            UUID second = Rows.lineage(app, customer);
            UUID dependent = Rows.lineage(app, customer, first, second);
            assertThat(dependenciesOf(app, dependent)).containsExactlyInAnyOrder(first, second);

            app.run(DEPEND, new UUID[] {second, second}, dependent);
            assertThat(dependenciesOf(app, dependent)).containsExactly(second);

            app.run(DEPEND, new UUID[] {}, dependent);
            assertThat(dependenciesOf(app, dependent)).isEmpty();
        }
    }

    @Test
    void an_unknown_or_foreign_dependency_is_refused() throws SQLException {
        UUID foreign;
        try (TenantSession theirs = rivalApp()) {
            foreign = Rows.lineage(theirs, Rows.customer(theirs));
            theirs.commit();
        }
        try (TenantSession app = app()) {
            UUID lineage = Rows.lineage(app, Rows.customer(app));
            for (UUID stranger : new UUID[] {UUID.randomUUID(), foreign}) {
                Refusal refusal = app.refusalOf(DEPEND, new UUID[] {stranger}, lineage);

                assertThat(refusal.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
                assertThat(refusal.constraint()).isEqualTo("fk_data_lineage_dependencies_depends_on_id");
            }
        }
    }

    @Test
    void a_row_cannot_depend_on_itself() throws SQLException {
        try (TenantSession app = app()) {
            UUID lineage = Rows.lineage(app, Rows.customer(app));

            assertThat(app.refusalOf(DEPEND, new UUID[] {lineage}, lineage).sqlState())
                    .isEqualTo(Refusal.CHECK);
        }
    }

    @Test
    void what_others_depend_on_cannot_be_deleted_but_the_dependent_can() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID source = Rows.lineage(app, customer);
            UUID dependent = Rows.lineage(app, customer, source);
            String delete = "DELETE FROM integration_mgmt.data_lineage WHERE id = ?";
            assertThat(app.refusalOf(delete, source).sqlState()).isEqualTo(Refusal.FOREIGN_KEY);

            app.run(delete, dependent);
            app.run(delete, source);

            assertThat(app.count("integration_mgmt.data_lineage_dependencies")).isZero();
        }
    }

    @Test
    void a_service_can_read_the_links_but_not_write_them() throws SQLException {
        try (TenantSession app = app()) {
            assertThat(app.refusalOf("DELETE FROM integration_mgmt.data_lineage_dependencies")
                            .sqlState())
                    .isEqualTo(Refusal.PERMISSION);
        }
    }

    @Test
    void the_function_that_writes_the_links_cannot_be_hung_on_a_table_of_a_service() throws SQLException {
        try (TenantSession app = app()) {
            app.run("CREATE TEMP TABLE bait (business_id uuid, id uuid, depends_on uuid[])");

            Refusal refusal = app.refusalOf("CREATE TRIGGER t AFTER INSERT ON bait FOR EACH ROW"
                    + " EXECUTE FUNCTION integration_mgmt.copy_dependencies()");

            assertThat(refusal.sqlState()).isEqualTo(Refusal.PERMISSION);
        }
    }

    private static List<UUID> dependenciesOf(TenantSession app, UUID lineage) throws SQLException {
        return app.all(
                UUID.class,
                "SELECT depends_on_id FROM integration_mgmt.data_lineage_dependencies WHERE lineage_id = ?",
                lineage);
    }
}
