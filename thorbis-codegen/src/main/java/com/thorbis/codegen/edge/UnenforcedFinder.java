package com.thorbis.codegen.edge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.ConfigurationException;
import com.thorbis.codegen.ReferenceSetting;
import com.thorbis.codegen.Settings;
import com.thorbis.codegen.TableRoles;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/** Makes an edge each way of every reference that the settings declare, since no foreign key tells of it. */
final class UnenforcedFinder {

    private final Settings settings;
    private final NameOverrides overrides;
    private final EdgeNames names;

    UnenforcedFinder(Settings settings, NameOverrides overrides, EdgeNames names) {
        this.settings = settings;
        this.overrides = overrides;
        this.names = names;
    }

    /** A setting, looked up in the catalogue. */
    private record Reference(
            ColumnDefinition column, TableDefinition target, ColumnDefinition discriminator, String value) {

        TableDefinition table() {
            return column.getContainer();
        }

        String role() {
            return EdgeNames.commonPrefix(List.of(column.getName(), discriminator.getName()));
        }

        /** The tenant's column only where both sides have one: people, for example, belong to no tenant. */
        List<ColumnDefinition> near() {
            return withTenant(table(), column);
        }

        List<ColumnDefinition> far() {
            return withTenant(target, TableRoles.of(target).key().get(0));
        }

        private List<ColumnDefinition> withTenant(TableDefinition side, ColumnDefinition key) {
            ColumnDefinition tenant = TableRoles.of(side).tenant();
            boolean shared = Stream.of(table(), target)
                    .allMatch(table -> TableRoles.of(table).tenant() != null);
            return tenant != null && shared ? List.of(tenant, key) : List.of(key);
        }
    }

    List<EdgeDefinition> find(Database database) {
        return settings.references().stream()
                .map(setting -> lookUp(setting, database))
                .flatMap(reference -> Stream.of(toOne(reference), toMany(reference)))
                .toList();
    }

    private EdgeDefinition toOne(Reference reference) {
        String id = id(reference) + ".one";
        return edge(
                id,
                overrides.name(id, names.toOneOfType(reference.role(), reference.value())),
                Kind.TO_ONE_OF_TYPE,
                reference.near(),
                reference.far(),
                reference);
    }

    private EdgeDefinition toMany(Reference reference) {
        String id = id(reference) + ".many";
        String child = reference.table().getInputName();
        String parent = reference.target().getInputName();
        return edge(
                id,
                overrides.name(id, names.toManyAs(child, parent, reference.role())),
                Kind.TO_MANY_OF_TYPE,
                reference.far(),
                reference.near(),
                reference);
    }

    private static EdgeDefinition edge(
            String id,
            String name,
            Kind kind,
            List<ColumnDefinition> source,
            List<ColumnDefinition> target,
            Reference reference) {
        return new EdgeDefinition(
                id,
                name,
                kind,
                source.get(0).getContainer(),
                target.get(0).getContainer(),
                source,
                target,
                null,
                null,
                List.of(),
                Map.of(reference.discriminator(), reference.value()));
    }

    private static String id(Reference reference) {
        return reference.column().getQualifiedInputName() + "." + reference.value();
    }

    private static Reference lookUp(ReferenceSetting setting, Database database) {
        TableDefinition table = table(setting.table(), database);
        TableDefinition target = table(setting.target(), database);
        if (TableRoles.of(target).key().size() != 1) {
            throw new ConfigurationException("The property 'unenforcedReferences' names " + setting.target()
                    + ", whose key is not one column beside the tenant's.");
        }
        return new Reference(
                column(table, setting.column()), target, column(table, setting.discriminator()), setting.value());
    }

    private static TableDefinition table(String name, Database database) {
        return database.getTables().stream()
                .filter(table -> table.getQualifiedInputName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("The property 'unenforcedReferences' names the table "
                        + name + ", which is not generated. Write schema.table, and see that <includes>, <excludes>"
                        + " and <schemata> let it in."));
    }

    private static ColumnDefinition column(TableDefinition table, String name) {
        ColumnDefinition column = table.getColumn(name);
        if (column == null) {
            throw new ConfigurationException("The property 'unenforcedReferences' names the column " + name + " of "
                    + table.getQualifiedInputName() + ", which has "
                    + table.getColumns().stream().map(ColumnDefinition::getName).collect(Collectors.joining(", "))
                    + ".");
        }
        return column;
    }
}
