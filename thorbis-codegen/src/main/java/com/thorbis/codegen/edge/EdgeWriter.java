package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.TableRoles;
import com.thorbis.codegen.TableRoles.Marker;
import com.thorbis.codegen.edge.EdgeDefinition.Kind;

/** Writes a table's relationships, a method each and their facts, and the class by which other tables lead here. */
public final class EdgeWriter {

    private static final String EDGE = "com.thorbis.core.edge.Edge";
    private static final String EDGE_PATH = "com.thorbis.core.edge.EdgePath";
    private static final String LINK = "com.thorbis.core.edge.Link";

    private final GeneratorStrategy strategy;
    private final JavaWriter out;

    public EdgeWriter(GeneratorStrategy strategy, JavaWriter out) {
        this.strategy = strategy;
        this.out = out;
    }

    /** Writes the members, at the end of the table's class. */
    public void write(TableDefinition table, List<EdgeDefinition> edges) {
        edges.forEach(this::writeMethod);
        if (TableRoles.of(table).marker().includes(Marker.KEYED)) {
            writeEdgesMethod(edges);
        }
        new PathWriter(strategy, out).write(table);
        if (!edges.isEmpty()) {
            writeFacts(edges);
        }
    }

    private void writeMethod(EdgeDefinition edge) {
        out.javadoc(EdgeJavadoc.of(edge).replace("%", "%%"));
        if (edge.foreignKey() == null) {
            out.println("public %s<%s> %s() {", out.ref(EDGE_PATH), tableClass(edge.target()), edge.name());
            out.println("return %s.of(this, Edges.%s);", out.ref(EDGE_PATH), constant(edge));
        } else {
            String key = key(edge.foreignKey());
            String path = out.ref(strategy.getFullJavaClassName(edge.target()) + "." + pathClass(edge.target()));
            out.println("public %s %s() {", path, edge.name());
            out.println("return new %s(%s, this, Edges.%s);", path, steps(edge, key), constant(edge));
        }
        out.println("}");
    }

    private static String steps(EdgeDefinition edge, String key) {
        if (edge.link() != null) {
            return edge.link().name() + "(), " + key + ", null";
        }
        return edge.kind() == Kind.TO_ONE ? "this, " + key + ", null" : "this, null, " + key + ".getInverseKey()";
    }

    private void writeEdgesMethod(List<EdgeDefinition> edges) {
        out.println();
        out.println("@Override");
        out.println("public %s<%s> edges() {", List.class, out.ref(EDGE));
        out.println("return %s;", edges.isEmpty() ? out.ref(List.class) + ".of()" : "Edges.ALL");
        out.println("}");
    }

    private void writeFacts(List<EdgeDefinition> edges) {
        out.javadoc("Made when first asked for, since tables refer to each other.");
        out.println("private static final class Edges {");
        for (EdgeDefinition edge : edges) {
            out.println();
            out.println("static final %s %s = %s(", out.ref(EDGE), constant(edge), factory(edge));
            writeLines(arguments(edge));
        }
        out.println();
        out.println("static final %s<%s> ALL = %s.of(", List.class, out.ref(EDGE), List.class);
        writeLines(edges.stream().map(EdgeWriter::constant).toList());
        out.println("}");
    }

    private void writeLines(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            out.println("%s%s", arguments.get(i), i < arguments.size() - 1 ? "," : "");
        }
        out.println(");");
    }

    private String factory(EdgeDefinition edge) {
        return out.ref(EDGE)
                + switch (edge.kind()) {
                    case TO_ONE -> ".toOne";
                    case TO_MANY -> ".toMany";
                    case THROUGH_LINK -> ".throughLink";
                    case TO_ONE_OF_TYPE, TO_MANY_OF_TYPE -> ".polymorphic";
                    case SAME_KEY -> ".sameKey";
                };
    }

    private List<String> arguments(EdgeDefinition edge) {
        List<String> arguments = new ArrayList<>();
        arguments.add("\"" + edge.name() + "\"");
        arguments.add(table(edge.source()));
        arguments.add(table(edge.target()));
        if (edge.kind() == Kind.TO_ONE || edge.kind() == Kind.SAME_KEY) {
            arguments.add(String.valueOf(edge.nullable()));
        }
        if (!edge.discriminators().isEmpty()) {
            arguments.add(out.ref(EDGE) + ".Cardinality." + (edge.kind() == Kind.TO_ONE_OF_TYPE ? "ONE" : "MANY"));
        }
        arguments.add(fields(edge.sourceColumns()));
        arguments.add(fields(edge.targetColumns()));
        if (edge.link() != null) {
            arguments.add(link(edge));
        }
        if (!edge.discriminators().isEmpty()) {
            arguments.add(discriminators(edge));
        }
        return arguments;
    }

    private String discriminators(EdgeDefinition edge) {
        return edge.discriminators().entrySet().stream()
                .map(value -> field(value.getKey()) + ", \"" + value.getValue() + "\"")
                .collect(Collectors.joining(", ", out.ref(Map.class) + ".of(", ")"));
    }

    private String link(EdgeDefinition edge) {
        EdgeDefinition toLink = edge.requireLink();
        return "new " + out.ref(LINK) + "(" + table(toLink.target()) + ", " + fields(toLink.targetColumns()) + ", "
                + fields(edge.linkColumns()) + ")";
    }

    private String fields(List<ColumnDefinition> columns) {
        return columns.stream().map(this::field).collect(Collectors.joining(", ", out.ref(List.class) + ".of(", ")"));
    }

    private String field(ColumnDefinition column) {
        return table(column.getContainer()) + "." + strategy.getJavaIdentifier(column);
    }

    private String table(TableDefinition table) {
        return tableClass(table) + "." + strategy.getJavaIdentifier(table);
    }

    private String key(ForeignKeyDefinition key) {
        String full = strategy.getFullJavaIdentifier(key);
        int dot = full.lastIndexOf('.');
        return out.ref(full.substring(0, dot)) + full.substring(dot);
    }

    private String tableClass(TableDefinition table) {
        return out.ref(strategy.getFullJavaClassName(table));
    }

    private String pathClass(TableDefinition table) {
        return strategy.getJavaClassName(table, Mode.PATH);
    }

    private static String constant(EdgeDefinition edge) {
        return edge.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }
}
