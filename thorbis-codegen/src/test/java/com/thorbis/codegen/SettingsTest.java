package com.thorbis.codegen;

import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    void the_core_migrates_first_and_a_location_without_history_table_has_the_one_of_flyway() {
        properties.setProperty("migrations", "filesystem:db/migration, classpath:more=thorbis.more_history");

        assertThat(Settings.of(properties).migrations())
                .containsExactly(
                        new MigrationLocation("classpath:com/thorbis/core/migration", "thorbis", "core_history"),
                        new MigrationLocation("filesystem:db/migration", "public", "flyway_schema_history"),
                        new MigrationLocation("classpath:more", "thorbis", "more_history"));
    }

    @Test
    void an_unknown_property_is_refused_with_those_that_there_are() {
        properties.setProperty("tenantColumn", "company_id");

        assertRefused("The generator has no property 'tenantColumn'. It has createdByColumns, ");
    }

    @Test
    void missing_migrations_are_refused_with_an_example() {
        assertRefused("The property 'migrations' is missing. Name the folders");
    }

    @Test
    void a_location_of_no_kind_is_refused() {
        properties.setProperty("migrations", "src/main/resources/db/migration");

        assertRefused("starts with neither classpath: nor filesystem:");
    }

    @Test
    void a_history_table_without_schema_is_refused() {
        properties.setProperty("migrations", "filesystem:db=history");

        assertRefused("The history table 'history' of filesystem:db=history has no schema");
    }

    @Test
    void keys_of_views_are_read_over_several_lines() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty("viewKeys", "\n  shop.totals(id) -> shop.orders\n  shop.sums( order_id )->shop.orders;");

        assertThat(Settings.of(properties).views())
                .isEqualTo(List.of(
                        new ViewSetting("shop.totals", "id", "shop.orders"),
                        new ViewSetting("shop.sums", "order_id", "shop.orders")));
    }

    @Test
    void a_key_of_a_view_that_cannot_be_read_is_refused_with_the_form() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty("viewKeys", "shop.totals -> shop.orders");

        assertRefused(
                "The property 'viewKeys' is wrong from 'shop.totals -> shop.orders' on. Write schema.view(column)");
    }

    @Test
    void links_are_read_over_several_lines() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty("links", "\n  shop.items(order_id, product_id)\n  shop.tags( a , b );");

        assertThat(Settings.of(properties).links())
                .isEqualTo(List.of(
                        new LinkSetting("shop.items", "order_id", "product_id"),
                        new LinkSetting("shop.tags", "a", "b")));
    }

    @Test
    void a_link_that_is_not_understood_is_refused_from_where_it_is_wrong() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty("links", "shop.items(order_id, product_id) shop.tags(a)");

        assertRefused("The property 'links' is wrong from 'shop.tags(a)' on.");
    }

    @Test
    void unenforced_references_are_read_over_several_lines() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty(
                "unenforcedReferences",
                "\n  log.entries.actor_id -> hr.people where actor_type = person\n  a.b.c->d.e where f=g,");

        assertThat(Settings.of(properties).references())
                .containsExactly(
                        new ReferenceSetting("log.entries", "actor_id", "hr.people", "actor_type", "person"),
                        new ReferenceSetting("a.b", "c", "d.e", "f", "g"));
    }

    @Test
    void an_unenforced_reference_that_is_not_understood_is_refused_from_where_it_is_wrong() {
        properties.setProperty("migrations", "filesystem:db");
        properties.setProperty("unenforcedReferences", "a.b.c -> d.e where f = g, a.b.c -> d.e");

        assertRefused("The property 'unenforcedReferences' is wrong from 'a.b.c -> d.e' on.");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Settings.of(properties))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
