package com.thorbis.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.codegen.edge.Edges;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a project's settings name must be in its migrations; here those of the golden feature many_to_many. */
class SettingsCheckTest {

    private static final FlywayPostgresDatabase DATABASE = new FlywayPostgresDatabase();

    private final Properties properties = DATABASE.getProperties();

    @BeforeAll
    static void configure() {
        DATABASE.setProperties(new Properties());
        DATABASE.setConfiguredCatalogs(List.<CatalogMappingType>of());
        DATABASE.setConfiguredSchemata(List.of(new SchemaMappingType().withInputSchema("shop")));
        DATABASE.setIncludes(new String[] {".*"});
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void reset() {
        properties.clear();
        properties.setProperty(
                "migrations",
                "filesystem:"
                        + Path.of("src/test/resources/golden/many_to_many/migration")
                                .toAbsolutePath());
    }

    @Test
    void settings_that_name_what_is_there_are_accepted() {
        properties.setProperty("tenantColumns", "business_id");
        properties.setProperty("links", "shop.order_items(order_id, product_id)");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_tenant_column_that_no_table_has_is_refused() {
        properties.setProperty("tenantColumns", "firm_id");

        assertRefused("The property 'tenantColumns' names the column firm_id, which no generated table has.");
    }

    @Test
    void a_writable_global_that_has_a_tenant_is_refused() {
        properties.setProperty("tenantColumns", "quantity");
        properties.setProperty("writableGlobals", "shop.order_items");

        assertRefused("The property 'writableGlobals' names shop.order_items, which has the tenant column quantity");
    }

    @Test
    void a_writable_global_that_is_not_there_is_refused() {
        properties.setProperty("writableGlobals", "shop.countries");

        assertRefused("The property 'writableGlobals' names the table shop.countries, which is not generated.");
    }

    @Test
    void a_registry_of_types_that_is_not_there_is_refused() {
        properties.setProperty("entityTypes", "shop.types");

        assertRefused("The property 'entityTypes' names the table shop.types, which is not generated.");
    }

    @Test
    void a_link_by_a_column_that_is_no_key_is_refused_with_the_keys_that_there_are() {
        properties.setProperty("links", "shop.order_items(order_id, quantity)");

        assertRefused("names shop.order_items(quantity), which is not a foreign key of one column beside the"
                + " tenant's. Its keys are by [order_id], [product_id].");
    }

    @Test
    void an_unenforced_reference_by_a_column_that_is_not_there_is_refused_with_those_that_there_are() {
        properties.setProperty("unenforcedReferences", "shop.order_items.note_id -> shop.products where quantity = 1");

        assertRefused("names the column note_id of shop.order_items, which has business_id, ");
    }

    @Test
    void an_unenforced_reference_to_a_table_that_is_not_there_is_refused() {
        properties.setProperty("unenforcedReferences", "shop.order_items.order_id -> shop.notes where quantity = 1");

        assertRefused("names the table shop.notes, which is not generated.");
    }

    @Test
    void an_unenforced_reference_to_a_key_of_several_columns_is_refused() {
        properties.setProperty("unenforcedReferences", "shop.products.id -> shop.product_tags where name = tag");

        assertRefused("names shop.product_tags, whose key is not one column beside the tenant's.");
    }

    @Test
    void a_file_of_names_that_is_not_there_is_refused() {
        properties.setProperty("names", "nowhere.properties");

        assertRefused("The file of the property 'names' cannot be read:");
    }

    private void check() {
        new SettingsCheck(DATABASE).run();
        Edges.find(DATABASE);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
