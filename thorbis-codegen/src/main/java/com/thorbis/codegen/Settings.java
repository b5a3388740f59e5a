package com.thorbis.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.jooq.meta.Database;

/**
 * The {@code <properties>} of the generator's {@code <database>} element.
 *
 * <p>Each role of a column is a list of names: a table has that role's column if it has one of them.
 *
 * @param migrations where migrations are, in the order in which they run
 * @param tenantColumns the tenant of a row; a table without one is global
 * @param versionColumns changes with every update
 * @param createdByColumns who inserted the row
 * @param updatedByColumns who last updated it
 * @param deletedAtColumns when the row was hidden; makes a table soft-deletable
 * @param deletedByColumns who hid it
 * @param writableGlobals global tables, as {@code schema.table}, that a tenant may write nevertheless
 * @param links link tables of many-to-many relationships, as {@code schema.table(column, column)}
 * @param references what no foreign key enforces, as {@code schema.table.column -> schema.table where column = value}
 * @param views views that have the key of a table, as {@code schema.view(column) -> schema.table}
 * @param entityTypes the registry of types that polymorphic references name, as {@code schema.table}
 * @param names a file of names that override the derived ones; empty for none
 */
public record Settings(
        List<MigrationLocation> migrations,
        List<String> tenantColumns,
        List<String> versionColumns,
        List<String> createdByColumns,
        List<String> updatedByColumns,
        List<String> deletedAtColumns,
        List<String> deletedByColumns,
        Set<String> writableGlobals,
        List<LinkSetting> links,
        List<ReferenceSetting> references,
        List<ViewSetting> views,
        String entityTypes,
        String names) {

    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "migrations",
            "tenantColumns",
            "versionColumns",
            "createdByColumns",
            "updatedByColumns",
            "deletedAtColumns",
            "deletedByColumns",
            "writableGlobals",
            "links",
            "unenforcedReferences",
            "viewKeys",
            "entityTypes",
            "names"));

    /**
     * Reads the settings of a database, with the defaults of what is not set.
     *
     * @throws ConfigurationException if a property has a name or a form that is not known
     */
    public static Settings of(Database database) {
        return of(database.getProperties());
    }

    static Settings of(Properties properties) {
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new ConfigurationException(
                        "The generator has no property '" + key + "'. It has " + String.join(", ", KEYS) + ".");
            }
        }
        return new Settings(
                MigrationLocation.parse(words(properties, "migrations", "")),
                words(properties, "tenantColumns", "business_id, company_id, tenant_id"),
                words(properties, "versionColumns", "updated_at"),
                words(properties, "createdByColumns", "created_by"),
                words(properties, "updatedByColumns", "updated_by"),
                words(properties, "deletedAtColumns", "deleted_at"),
                words(properties, "deletedByColumns", "deleted_by"),
                Set.copyOf(words(properties, "writableGlobals", "")),
                LinkSetting.parse(properties.getProperty("links", "")),
                ReferenceSetting.parse(properties.getProperty("unenforcedReferences", "")),
                ViewSetting.parse(properties.getProperty("viewKeys", "")),
                properties.getProperty("entityTypes", "thorbis.entity_types").strip(),
                properties.getProperty("names", "").strip());
    }

    /** Whether a column says who did something: such keys are followed from the row to the user only. */
    public boolean isActor(String column) {
        return createdByColumns.contains(column)
                || updatedByColumns.contains(column)
                || deletedByColumns.contains(column);
    }

    private static List<String> words(Properties properties, String key, String otherwise) {
        return Arrays.stream(properties.getProperty(key, otherwise).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
