package com.thorbis.codegen.edge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.Settings;
import com.thorbis.codegen.TableRoles;
import com.thorbis.codegen.ViewSetting;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/** Makes an edge each way between a view and the table whose key it has, as the settings declare. */
final class ViewFinder {

    private final Settings settings;
    private final NameOverrides overrides;
    private final EdgeNames names;

    ViewFinder(Settings settings, NameOverrides overrides, EdgeNames names) {
        this.settings = settings;
        this.overrides = overrides;
        this.names = names;
    }

    List<EdgeDefinition> find(Database database) {
        return settings.views().stream()
                .flatMap(setting -> edges(setting, database))
                .toList();
    }

    private Stream<EdgeDefinition> edges(ViewSetting setting, Database database) {
        TableDefinition view = table(setting.view(), database);
        TableDefinition table = table(setting.table(), database);
        String toView = setting.view() + "." + setting.column() + ".many";
        String toTable = setting.view() + "." + setting.column() + ".one";
        return Stream.of(
                edge(toView, overrides.name(toView, names.toView(view.getInputName())), table, view),
                edge(toTable, overrides.name(toTable, names.toTable(table.getInputName())), view, table));
    }

    private static EdgeDefinition edge(String id, String name, TableDefinition source, TableDefinition target) {
        return new EdgeDefinition(
                id,
                name,
                Kind.SAME_KEY,
                source,
                target,
                columns(source, target),
                columns(target, source),
                null,
                null,
                List.of(),
                Map.of());
    }

    /** The tenant's column only where both sides have one. */
    private static List<ColumnDefinition> columns(TableDefinition side, TableDefinition other) {
        ColumnDefinition tenant = TableRoles.of(side).tenant();
        ColumnDefinition key = TableRoles.of(side).key().get(0);
        return tenant != null && TableRoles.of(other).tenant() != null ? List.of(tenant, key) : List.of(key);
    }

    /** It is there: the settings were held against the database. */
    private static TableDefinition table(String name, Database database) {
        return database.getTables().stream()
                .filter(table -> table.getQualifiedInputName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
