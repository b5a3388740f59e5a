package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CategorySubtreeTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource({
        "rest.menu_categories, rest.menu_category_subtree",
        "ret.product_categories, ret.product_category_subtree"
    })
    void holds_the_category_and_all_below_it_parents_first(String table, String function) throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, table, null);
            UUID child = Rows.category(app, table, root);
            UUID grandchild = Rows.category(app, table, child);
            Rows.category(app, table, null);

            assertThat(app.all(UUID.class, subtree(function), root)).containsExactly(root, child, grandchild);
            assertThat(app.all(UUID.class, subtree(function), grandchild)).containsExactly(grandchild);
            assertThat(app.all(UUID.class, subtree(function), UUID.randomUUID()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rest.menu_categories, rest.menu_category_subtree",
        "ret.product_categories, ret.product_category_subtree"
    })
    void holds_nothing_of_another_tenant(String table, String function) throws SQLException {
        UUID foreign;
        try (TenantSession theirs = rivalApp()) {
            foreign = Rows.category(theirs, table, null);
            theirs.commit();
        }
        try (TenantSession app = app()) {
            assertThat(app.all(UUID.class, subtree(function), foreign)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"rest.menu_category_subtree", "ret.product_category_subtree"})
    void refuses_without_a_tenant(String function) throws SQLException {
        try (TenantSession app = TenantSession.openWithoutTenant(database.app())) {
            assertThat(app.refusalOf(subtree(function), UUID.randomUUID()).sqlState())
                    .isEqualTo(Refusal.NO_TENANT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rest.menu_categories, rest.menu_category_subtree, idx_menu_categories_category_path",
        "ret.product_categories, ret.product_category_subtree, idx_product_categories_category_path"
    })
    void uses_the_index_where_a_query_of_the_service_cannot(String table, String function, String index)
            throws SQLException {
        UUID root;
        try (TenantSession app = app()) {
            root = Rows.category(app, table, null);
            Rows.category(app, table, root);
            fill(app, table);
            app.commit();
        }
        database.execute("ANALYZE " + table);

        String vetted = ObservedPlans.inside(database, business, "SELECT * FROM %s('%s')".formatted(function, root));
        String direct = ObservedPlans.of(
                database,
                business,
                "SELECT * FROM %s WHERE category_path <@ '%s'"
                        .formatted(table, root.toString().replace("-", "")));

        assertThat(vetted).contains(index);
        assertThat(direct).contains("categories").doesNotContain(index);
    }

    private static void fill(TenantSession app, String table) throws SQLException {
        String slug = table.startsWith("ret") ? ", slug" : "";
        app.run(
                "INSERT INTO %s (business_id, name%s) SELECT ?, n%s FROM generate_series(1, 3000) AS n"
                        .formatted(table, slug, slug.isEmpty() ? "" : ", n"),
                app.business());
    }

    private static String subtree(String function) {
        return "SELECT id FROM " + function + "(?)";
    }
}
