package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jooq.meta.Database;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.LinkSetting;
import com.thorbis.codegen.Settings;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/** Finds the relationships of all tables: foreign keys both ways, declared and pure link tables, polymorphic and declared references, declared views. */
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
        List<KeyColumns> keys = database.getTables().stream()
                .flatMap(table -> keys(table).stream())
                .toList();
        keys.forEach(this::addToOne);
        LinkFinder links = new LinkFinder(settings, overrides, names, List.copyOf(edges));
        List<LinkSetting> linked = links.find(database);
        for (KeyColumns key : keys) {
            if (!isActorKey(key)) {
                long siblings = keys.stream()
                        .filter(other -> other.childTable().equals(key.childTable())
                                && other.parentTable().equals(key.parentTable())
                                && !isActorKey(other))
                        .count();
                addToMany(key, toManyName(key, siblings == 1, links.names(linked, key.childTable())));
            }
        }
        edges.addAll(links.edges(linked, List.copyOf(edges)));
        edges.addAll(new PolymorphicFinder(settings, overrides, names).find(database));
        edges.addAll(new UnenforcedFinder(settings, overrides, names).find(database));
        edges.addAll(new ViewFinder(settings, overrides, names).find(database));
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
        String role =
                names.role(key.role(), key.targetColumns(), key.parentTable().getInputName());
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

    private void addToMany(KeyColumns key, String derivedName) {
        String id = key.name() + ".many";
        edges.add(new EdgeDefinition(
                id,
                overrides.name(id, derivedName),
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

    /** The rows of a link table keep their whole name where the short one is that of what they link to. */
    private String toManyName(KeyColumns key, boolean only, List<String> linked) {
        String child = key.childTable().getInputName();
        String parent = key.parentTable().getInputName();
        String role = names.role(key.role(), key.targetColumns(), parent);
        if (key.isSelfReference()) {
            return names.children(child, role);
        }
        if (!only) {
            return names.toManyAs(child, parent, role);
        }
        String name = names.toMany(child, parent);
        return linked.contains(name) ? names.through(child) : name;
    }
}
