package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.Settings;
import com.thorbis.codegen.TableRoles;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/**
 * Finds references to a row of any registered type: a foreign key {@code (x_schema, x_type)} to the registry of types,
 * beside a column {@code x_id}; {@code x_entity_type} goes with {@code x_entity_id}. Each registered type becomes an edge each way.
 */
final class PolymorphicFinder {

    private final Settings settings;
    private final NameOverrides overrides;
    private final EdgeNames names;

    PolymorphicFinder(Settings settings, NameOverrides overrides, EdgeNames names) {
        this.settings = settings;
        this.overrides = overrides;
        this.names = names;
    }

    /** A type in the registry, and its table. */
    private record EntityType(String schema, String type, TableDefinition table) {}

    /** A reference's columns. */
    private record Reference(String prefix, ColumnDefinition schema, ColumnDefinition type, ColumnDefinition id) {}

    List<EdgeDefinition> find(Database database) {
        TableDefinition registry = database.getTables().stream()
                .filter(table -> table.getQualifiedInputName().equals(settings.entityTypes()))
                .findFirst()
                .orElse(null);
        if (registry == null) {
            return List.of();
        }
        List<EntityType> types = types(database);
        List<EdgeDefinition> found = new ArrayList<>();
        for (TableDefinition table : database.getTables()) {
            List<Reference> references = references(table, registry);
            for (Reference reference : references) {
                for (EntityType type : types) {
                    found.add(toOne(table, reference, type));
                    found.add(toMany(table, reference, type, references.size() == 1));
                }
            }
        }
        return found;
    }

    private List<EntityType> types(Database database) {
        List<EntityType> types = new ArrayList<>();
        var rows = database.create()
                .select(
                        DSL.field("entity_schema", String.class),
                        DSL.field("entity_type", String.class),
                        DSL.field("table_name", String.class))
                .from(settings.entityTypes())
                .orderBy(1, 2)
                .fetch();
        for (Record row : rows) {
            SchemaDefinition schema = database.getSchema(row.get("entity_schema", String.class));
            TableDefinition table =
                    schema == null ? null : database.getTable(schema, row.get("table_name", String.class));
            if (table != null) {
                types.add(new EntityType(schema.getName(), row.get("entity_type", String.class), table));
            }
        }
        return types;
    }

    private List<Reference> references(TableDefinition table, TableDefinition registry) {
        return table.getForeignKeys().stream()
                .filter(key -> key.getReferencedTable().equals(registry)
                        && key.getKeyColumns().size() == 2)
                .map(key -> KeyColumns.of(key, settings))
                .flatMap(key -> reference(table, key).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Reference::prefix))
                .toList();
    }

    private Optional<Reference> reference(TableDefinition table, KeyColumns key) {
        boolean schemaFirst = key.parent().get(0).getName().equals("entity_schema");
        ColumnDefinition schema = key.child().get(schemaFirst ? 0 : 1);
        ColumnDefinition type = key.child().get(schemaFirst ? 1 : 0);
        ColumnDefinition id = table.getColumn(type.getName().replaceFirst("_type$", "_id"));
        return id == null || id.equals(type)
                ? Optional.empty()
                : Optional.of(new Reference(EdgeNames.commonPrefix(key.role()), schema, type, id));
    }

    private EdgeDefinition toOne(TableDefinition table, Reference reference, EntityType type) {
        String id = id(reference, type) + ".one";
        return new EdgeDefinition(
                id,
                overrides.name(id, names.toOneOfType(reference.prefix(), type.type())),
                Kind.TO_ONE_OF_TYPE,
                table,
                type.table(),
                tenantAnd(table, reference.id()),
                tenantAnd(type.table(), keyOf(type.table())),
                null,
                null,
                List.of(),
                discriminators(reference, type));
    }

    private EdgeDefinition toMany(TableDefinition table, Reference reference, EntityType type, boolean only) {
        String id = id(reference, type) + ".many";
        String child = table.getInputName();
        String parent = type.table().getInputName();
        return new EdgeDefinition(
                id,
                overrides.name(
                        id, only ? names.toMany(child, parent) : names.toManyAs(child, parent, reference.prefix())),
                Kind.TO_MANY_OF_TYPE,
                type.table(),
                table,
                tenantAnd(type.table(), keyOf(type.table())),
                tenantAnd(table, reference.id()),
                null,
                null,
                List.of(),
                discriminators(reference, type));
    }

    private static String id(Reference reference, EntityType type) {
        return reference.id().getQualifiedInputName() + "." + type.schema() + "." + type.type();
    }

    private static ColumnDefinition keyOf(TableDefinition table) {
        return TableRoles.of(table).key().get(0);
    }

    private static List<ColumnDefinition> tenantAnd(TableDefinition table, ColumnDefinition column) {
        ColumnDefinition tenant = TableRoles.of(table).tenant();
        return tenant == null ? List.of(column) : List.of(tenant, column);
    }

    private static Map<ColumnDefinition, String> discriminators(Reference reference, EntityType type) {
        Map<ColumnDefinition, String> values = new LinkedHashMap<>();
        values.put(reference.schema(), type.schema());
        values.put(reference.type(), type.type());
        return values;
    }
}
