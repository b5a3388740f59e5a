package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jooq.meta.Database;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.Settings;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/** Finds the relationships of all tables: foreign keys both ways, declared and pure link tables, polymorphic references. */
final class EdgeFinder {

    private final Settings settings;
    private final NameOverrides overrides;
    private final EdgeNames names;
    private final List<EdgeDefinition> edges = new ArrayList<>();

    EdgeFinder(Settings settings, NameOverrides overrides) {
        this.settings = settings;
        this.overrides = overrides;
        this.names = new EdgeNames(overrides);
    }

    List<EdgeDefinition> find(Database database) {
        for (TableDefinition table : database.getTables()) {
            List<KeyColumns> keys = keys(table);
            keys.forEach(this::addToOne);
            Map<TableDefinition, List<KeyColumns>> byParent = keys.stream()
                    .filter(key -> !isActorKey(key))
                    .collect(Collectors.groupingBy(KeyColumns::parentTable));
            byParent.values().forEach(this::addToMany);
        }
        new LinkFinder(settings, overrides, names)
                .find(database, List.copyOf(edges))
                .forEach(edges::add);
        new PolymorphicFinder(settings, overrides, names).find(database).forEach(edges::add);
        return edges;
    }

    private List<KeyColumns> keys(TableDefinition table) {
        Set<String> seen = new TreeSet<>();
        return table.getForeignKeys().stream()
                .sorted(java.util.Comparator.comparing(ForeignKeyDefinition::getInputName))
                .map(key -> KeyColumns.of(key, settings))
                .filter(key -> seen.add(key.name()))
                .toList();
    }

    private boolean isActorKey(KeyColumns key) {
        return key.role().size() == 1 && settings.isActor(key.role().get(0));
    }

    private void addToOne(KeyColumns key) {
        String id = key.name() + ".one";
        String role = names.role(key.role(), key.parentTable().getInputName());
        edges.add(new EdgeDefinition(
                id,
                overrides.name(id, names.toOne(role)),
                Kind.TO_ONE,
                key.childTable(),
                key.parentTable(),
                key.child(),
                key.parent(),
                key.key(),
                null,
                List.of(),
                Map.of()));
    }

    private void addToMany(List<KeyColumns> keysOfOneChild) {
        for (KeyColumns key : keysOfOneChild) {
            String id = key.name() + ".many";
            edges.add(new EdgeDefinition(
                    id,
                    overrides.name(id, toManyName(key, keysOfOneChild.size() == 1)),
                    Kind.TO_MANY,
                    key.parentTable(),
                    key.childTable(),
                    key.parent(),
                    key.child(),
                    key.key(),
                    null,
                    List.of(),
                    Map.of()));
        }
    }

    private String toManyName(KeyColumns key, boolean only) {
        String child = key.childTable().getInputName();
        String parent = key.parentTable().getInputName();
        String role = names.role(key.role(), parent);
        if (key.isSelfReference()) {
            return names.children(child, role);
        }
        return only ? names.toMany(child, parent) : names.toManyAs(child, parent, role);
    }
}
