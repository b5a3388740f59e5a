package com.thorbis.codegen.edge;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

import org.jooq.Table;
import org.jooq.impl.TableImpl;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.ConfigurationException;
import com.thorbis.codegen.Settings;
import com.thorbis.codegen.naming.NameOverrides;

/** The relationships of all tables, each with a name that no other of its table has. */
public final class Edges {

    private final Map<TableDefinition, List<EdgeDefinition>> bySource = new HashMap<>();

    private Edges() {}

    /** No relationships at all. */
    public static Edges none() {
        return new Edges();
    }

    /**
     * Finds the relationships.
     *
     * @throws ConfigurationException if two relationships of a table would have one name, or a name cannot be a method
     */
    public static Edges find(Database database) {
        NameOverrides overrides = NameOverrides.load(database);
        List<EdgeDefinition> all = new EdgeFinder(Settings.of(database), overrides).find(database);
        overrides.refuseUnused();
        Edges edges = new Edges();
        Map<String, EdgeDefinition> taken = new TreeMap<>();
        Set<String> problems = new TreeSet<>();
        for (EdgeDefinition edge : all) {
            EdgeDefinition other = taken.put(edge.source().getQualifiedInputName() + "." + edge.name(), edge);
            if (other != null) {
                problems.add(collision(other, edge, overrides));
            }
            if (!SourceVersion.isName(edge.name()) || Inherited.METHODS.contains(edge.name())) {
                problems.add(noMethod(edge, overrides));
            }
            edges.bySource
                    .computeIfAbsent(edge.source(), unused -> new ArrayList<>())
                    .add(edge);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join("\n", problems));
        }
        edges.bySource.values().forEach(list -> list.sort(Comparator.comparing(EdgeDefinition::name)));
        return edges;
    }

    /** The relationships that start at a table, sorted by name. */
    public List<EdgeDefinition> of(TableDefinition source) {
        return bySource.getOrDefault(source, List.of());
    }

    private static String collision(EdgeDefinition first, EdgeDefinition second, NameOverrides overrides) {
        return "Two relationships of " + second.source().getQualifiedInputName() + " would be called " + second.name()
                + "(): " + first.describe() + " and " + second.describe() + ". Write "
                + overrides.wayOut(first.key()) + ", or " + overrides.wayOut(second.key()) + ".";
    }

    private static String noMethod(EdgeDefinition edge, NameOverrides overrides) {
        return "The relationship " + edge.describe() + " cannot be called " + edge.name()
                + "(), which Java or jOOQ's Table has already. Write " + overrides.wayOut(edge.key()) + ".";
    }

    /** Names without parameters that a generated table inherits or has besides its relationships. */
    private static final class Inherited {

        static final Set<String> METHODS = new TreeSet<>(Set.of(
                "edge",
                "edges",
                "from",
                "keyFields",
                "tenantField",
                "versionField",
                "createdByField",
                "updatedByField",
                "deletedAtField",
                "deletedByField"));

        static {
            for (Class<?> type = TableImpl.class; type != null; type = type.getSuperclass()) {
                add(type.getDeclaredMethods());
            }
            add(Table.class.getMethods());
        }

        private static void add(Method[] methods) {
            for (Method method : methods) {
                if (method.getParameterCount() == 0 && !Modifier.isPrivate(method.getModifiers())) {
                    METHODS.add(method.getName());
                }
            }
        }
    }
}
