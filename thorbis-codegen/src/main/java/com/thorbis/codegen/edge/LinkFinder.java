package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.ConfigurationException;
import com.thorbis.codegen.LinkSetting;
import com.thorbis.codegen.Settings;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;
import com.thorbis.codegen.naming.EdgeNames;
import com.thorbis.codegen.naming.NameOverrides;

/** Finds many-to-many relationships: link tables that are declared, and those whose primary key is two foreign keys. */
final class LinkFinder {

    private final Settings settings;
    private final NameOverrides overrides;
    private final EdgeNames names;
    private final List<EdgeDefinition> toOneEdges;

    LinkFinder(Settings settings, NameOverrides overrides, EdgeNames names, List<EdgeDefinition> toOneEdges) {
        this.settings = settings;
        this.overrides = overrides;
        this.names = names;
        this.toOneEdges = toOneEdges;
    }

    /** The declared links and those that leave no doubt. */
    List<LinkSetting> find(Database database) {
        Set<LinkSetting> links = new LinkedHashSet<>(settings.links());
        database.getTables().forEach(table -> links.addAll(pureLink(table)));
        return List.copyOf(links);
    }

    /** What the relationships through a table are called. */
    List<String> names(List<LinkSetting> links, TableDefinition table) {
        return links.stream()
                .filter(link -> link.table().equals(table.getQualifiedInputName()))
                .flatMap(link -> Stream.of(link.first(), link.second())
                        .map(column ->
                                names.through(toOne(link, column).target().getInputName())))
                .toList();
    }

    /**
     * The relationships that lead through link tables.
     *
     * @param keyEdges the edges of foreign keys, both ways
     */
    List<EdgeDefinition> edges(List<LinkSetting> links, List<EdgeDefinition> keyEdges) {
        List<EdgeDefinition> found = new ArrayList<>();
        for (LinkSetting link : links) {
            EdgeDefinition first = toOne(link, link.first());
            EdgeDefinition second = toOne(link, link.second());
            found.add(through(first, second, keyEdges));
            found.add(through(second, first, keyEdges));
        }
        return found;
    }

    /** A primary key of nothing but the tenant and two foreign keys leaves no doubt. */
    private List<LinkSetting> pureLink(TableDefinition table) {
        if (table.getPrimaryKey() == null) {
            return List.of();
        }
        List<String> key = table.getPrimaryKey().getKeyColumns().stream()
                .map(ColumnDefinition::getName)
                .filter(column -> !settings.tenantColumns().contains(column))
                .toList();
        String name = table.getQualifiedInputName();
        boolean pure =
                key.size() == 2 && key.stream().allMatch(column -> edgesOf(name).anyMatch(edge -> isBy(edge, column)));
        return pure ? List.of(new LinkSetting(name, key.get(0), key.get(1))) : List.of();
    }

    private EdgeDefinition toOne(LinkSetting link, String column) {
        return edgesOf(link.table())
                .filter(edge -> isBy(edge, column))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("The property 'links' names " + link.table() + "("
                        + column + "), which is not a foreign key of one column beside the tenant's. "
                        + keysOf(link.table())));
    }

    private String keysOf(String table) {
        String columns =
                edgesOf(table).map(edge -> roleColumns(edge).toString()).collect(Collectors.joining(", "));
        return columns.isEmpty() ? "No such table has keys." : "Its keys are by " + columns + ".";
    }

    private Stream<EdgeDefinition> edgesOf(String table) {
        return toOneEdges.stream()
                .filter(edge -> edge.source().getQualifiedInputName().equals(table));
    }

    private EdgeDefinition through(EdgeDefinition near, EdgeDefinition far, List<EdgeDefinition> keyEdges) {
        EdgeDefinition toLink = keyEdges.stream()
                .filter(edge -> edge.kind() == Kind.TO_MANY && edge.foreignKey() == near.foreignKey())
                .findFirst()
                .orElseThrow(
                        () -> new ConfigurationException(near.key() + " says who did something: it links nothing."));
        String id = far.key().replaceFirst("one$", "through");
        String derived = names.through(far.target().getInputName());
        if (near.target().equals(far.target())) {
            derived += "As" + Character.toUpperCase(far.name().charAt(0))
                    + far.name().substring(1);
        }
        return new EdgeDefinition(
                id,
                overrides.name(id, derived),
                Kind.THROUGH_LINK,
                near.target(),
                far.target(),
                near.targetColumns(),
                far.targetColumns(),
                far.foreignKey(),
                toLink,
                far.sourceColumns(),
                Map.of());
    }

    private boolean isBy(EdgeDefinition edge, String column) {
        return roleColumns(edge).equals(List.of(column));
    }

    private List<String> roleColumns(EdgeDefinition edge) {
        return edge.sourceColumns().stream()
                .map(ColumnDefinition::getName)
                .filter(name -> edge.sourceColumns().size() == 1
                        || !settings.tenantColumns().contains(name))
                .toList();
    }
}
