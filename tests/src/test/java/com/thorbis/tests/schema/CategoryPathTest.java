package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryPathTest extends SchemaTest {

    private static final String MENU = "rest.menu_categories";
    private static final String PRODUCTS = "ret.product_categories";

    @ParameterizedTest
    @ValueSource(strings = {MENU, PRODUCTS})
    void is_the_path_of_the_parent_and_the_own_id(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, table, null);
            UUID child = Rows.category(app, table, root);
            UUID grandchild = Rows.category(app, table, child);

            assertThat(path(app, table, root)).isEqualTo(path(root));
            assertThat(path(app, table, grandchild)).isEqualTo(path(root, child, grandchild));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MENU, PRODUCTS})
    void a_move_takes_the_whole_subtree_along(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID oldRoot = Rows.category(app, table, null);
            UUID newRoot = Rows.category(app, table, null);
            UUID moved = Rows.category(app, table, oldRoot);
            UUID below = Rows.category(app, table, moved);
            UUID deeper = Rows.category(app, table, below);

            move(app, table, moved, newRoot);

            assertThat(path(app, table, deeper)).isEqualTo(path(newRoot, moved, below, deeper));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MENU, PRODUCTS})
    void a_move_below_itself_is_refused(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, table, null);
            UUID child = Rows.category(app, table, root);
            UUID grandchild = Rows.category(app, table, child);

            for (UUID parent : new UUID[] {root, child, grandchild}) {
                Refusal refusal =
                        app.refusalOf("UPDATE " + table + " SET parent_category_id = ? WHERE id = ?", parent, root);

                assertThat(refusal.sqlState()).isEqualTo(Refusal.CHECK);
                assertThat(refusal.message()).contains(root.toString()).contains(table);
                assertThat(refusal.hint()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MENU, PRODUCTS})
    void a_deleted_parent_leaves_its_children_as_roots(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, table, null);
            UUID child = Rows.category(app, table, root);
            UUID grandchild = Rows.category(app, table, child);

            app.run("DELETE FROM " + table + " WHERE id = ?", root);

            assertThat(path(app, table, child)).isEqualTo(path(child));
            assertThat(path(app, table, grandchild)).isEqualTo(path(child, grandchild));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MENU, PRODUCTS})
    void what_is_written_to_the_path_is_replaced(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, table, null);

            app.run("UPDATE " + table + " SET category_path = 'nonsense' WHERE id = ?", root);

            assertThat(path(app, table, root)).isEqualTo(path(root));
        }
    }

    @Test
    void the_level_of_a_product_category_counts_from_zero_and_cannot_be_written() throws SQLException {
        try (TenantSession app = app()) {
            UUID root = Rows.category(app, PRODUCTS, null);
            UUID child = Rows.category(app, PRODUCTS, root);
            UUID grandchild = Rows.category(app, PRODUCTS, child);
            assertThat(level(app, root)).isZero();
            assertThat(level(app, grandchild)).isEqualTo(2);

            move(app, PRODUCTS, child, null);
            app.run("UPDATE ret.product_categories SET hierarchy_level = 7 WHERE id = ?", root);

            assertThat(level(app, grandchild)).isEqualTo(1);
            assertThat(level(app, root)).isZero();
        }
    }

    @Test
    void a_parent_of_another_tenant_is_refused_as_unknown() throws SQLException {
        UUID foreign;
        try (TenantSession other = rivalApp()) {
            foreign = Rows.category(other, MENU, null);
            other.commit();
        }
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOfInsert(MENU, "name", "Soups", "parent_category_id", foreign);

            assertThat(refusal.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
            assertThat(refusal.constraint()).isEqualTo("fk_menu_categories_parent_category_id");
        }
    }

    @Test
    void of_two_moves_at_the_same_time_that_would_close_a_cycle_one_is_refused() throws Exception {
        UUID left;
        UUID right;
        try (TenantSession app = app()) {
            left = Rows.category(app, MENU, null);
            right = Rows.category(app, MENU, null);
            app.commit();
        }
        try (TenantSession other = app();
                TenantSession one = app()) {
            move(one, MENU, left, right);
            CompletableFuture<Refusal> waiting = CompletableFuture.supplyAsync(() -> refusedMove(other, right, left));
            Awaitility.await().until(() -> Locks.waiters(database) == 1);
            one.commit();

            assertThat(waiting.get(10, TimeUnit.SECONDS).sqlState()).isEqualTo(Refusal.CHECK);
            assertThat(path(one, MENU, left)).isEqualTo(path(right, left));
        }
    }

    private static Refusal refusedMove(TenantSession session, UUID category, UUID parent) {
        try {
            return session.refusalOf(
                    "UPDATE rest.menu_categories SET parent_category_id = ? WHERE id = ?", parent, category);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(TenantSession session, String table, UUID category, @Nullable UUID parent)
            throws SQLException {
        session.run("UPDATE " + table + " SET parent_category_id = ?::uuid WHERE id = ?", parent, category);
    }

    private static String path(TenantSession session, String table, UUID category) throws SQLException {
        return session.one(String.class, "SELECT category_path::text FROM " + table + " WHERE id = ?", category);
    }

    private static String path(UUID... ids) {
        return Arrays.stream(ids).map(id -> id.toString().replace("-", "")).collect(Collectors.joining("."));
    }

    private static int level(TenantSession session, UUID category) throws SQLException {
        return session.one(Integer.class, "SELECT hierarchy_level FROM ret.product_categories WHERE id = ?", category);
    }
}
