package com.thorbis.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

/** Holds a project's settings against its migrations: what they name must exist. */
final class SettingsCheck {

    private static final List<String> COLUMN_LISTS = List.of(
            "tenantColumns",
            "versionColumns",
            "createdByColumns",
            "updatedByColumns",
            "deletedAtColumns",
            "deletedByColumns");

    private final Database database;
    private final Settings settings;

    SettingsCheck(Database database) {
        this.database = database;
        this.settings = Settings.of(database);
    }

    /**
     * Refuses settings that name what the migrations do not make.
     *
     * @throws ConfigurationException saying which, and what there is
     */
    void run() {
        COLUMN_LISTS.forEach(this::checkColumns);
        settings.writableGlobals().forEach(this::checkWritableGlobal);
        settings.views().forEach(this::checkView);
        if (database.getProperties().containsKey("entityTypes")) {
            table(settings.entityTypes(), "entityTypes");
        }
        if (database.getTables().stream()
                .noneMatch(table -> TableRoles.of(table).tenant() != null)) {
            throw new ConfigurationException("No table has a tenant column: none is called "
                    + String.join(" or ", settings.tenantColumns())
                    + ". Name yours with the property 'tenantColumns', or generate the schemas that have one.");
        }
    }

    /** Only what the project names: the defaults are offers. */
    private void checkColumns(String property) {
        String names = database.getProperties().getProperty(property, "");
        Arrays.stream(names.split("[,\\s]+"))
                .filter(name -> !name.isEmpty() && columns().noneMatch(column -> column.equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException("The property '" + property + "' names the column " + name
                            + ", which no generated table has. Correct the name, or take it off the list.");
                });
    }

    private Stream<String> columns() {
        return database.getTables().stream()
                .flatMap(table -> table.getColumns().stream())
                .map(ColumnDefinition::getName);
    }

    private void checkWritableGlobal(String name) {
        ColumnDefinition tenant = TableRoles.of(table(name, "writableGlobals")).tenant();
        if (tenant != null) {
            throw new ConfigurationException("The property 'writableGlobals' names " + name
                    + ", which has the tenant column " + tenant.getName()
                    + " and is written anyway. Take it off the list.");
        }
    }

    private void checkView(ViewSetting setting) {
        TableDefinition view = table(setting.view(), "viewKeys");
        if (!view.isView() || view.getColumn(setting.column()) == null) {
            throw new ConfigurationException("The property 'viewKeys' names " + setting.view() + "(" + setting.column()
                    + "), which is no view with that column. Name a view, and a column of it that tells its rows"
                    + " apart.");
        }
        List<ColumnDefinition> key =
                TableRoles.of(table(setting.table(), "viewKeys")).key();
        if (key.size() != 1) {
            throw new ConfigurationException("The property 'viewKeys' names " + setting.table()
                    + ", whose key is not one column beside the tenant's.");
        }
    }

    private TableDefinition table(String name, String property) {
        return database.getTables().stream()
                .filter(table -> table.getQualifiedInputName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("The property '" + property + "' names the table " + name
                        + ", which is not generated. Write schema.table, and see that <includes>, <excludes> and"
                        + " <schemata> let it in."));
    }
}
