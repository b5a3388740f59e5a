package com.thorbis.codegen.edge;

import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.meta.TableDefinition;

/** Writes a table's path class: jOOQ's path to it, which also knows the relationship and where that starts. */
final class PathWriter {

    private final GeneratorStrategy strategy;
    private final JavaWriter out;

    PathWriter(GeneratorStrategy strategy, JavaWriter out) {
        this.strategy = strategy;
        this.out = out;
    }

    void write(TableDefinition table) {
        String tableClass = strategy.getJavaClassName(table);
        String path = strategy.getJavaClassName(table, Mode.PATH);
        String row = out.ref(strategy.getFullJavaClassName(table, Mode.RECORD));
        String steps = "%s<O> path, %s<O, %s> childPath, %s<O, %s> parentPath"
                .formatted(ref(Table.class), ref(ForeignKey.class), row, ref(InverseForeignKey.class), row);
        out.println();
        out.println("private <O extends %s> %s(%s) {", Record.class, tableClass, steps);
        out.println("super(path, childPath, parentPath, %s);", strategy.getJavaIdentifier(table));
        out.println("}");
        out.javadoc("{@link %s} at the end of a relationship.", tableClass);
        out.println(
                "public static class %s extends %s implements %s<%s>, %s<%s> {",
                path, tableClass, Path.class, row, edgePath(), tableClass);
        out.printSerial();
        out.println();
        out.println("private final transient %s<?> from;", Table.class);
        out.println("private final transient %s edge;", edge());
        out.javadoc("For the methods of other tables.");
        writeConstructor("public <O extends " + ref(Record.class) + "> " + path, steps, "path, childPath, parentPath");
        out.println();
        writeConstructor(
                "private " + path,
                "%s alias, %s<%s> aliased".formatted(ref(Name.class), ref(Table.class), row),
                "alias, aliased");
        writeGetter(ref(Table.class) + "<?>", "from");
        writeGetter(edge(), "edge");
        writeAlias(path, "String alias", ref(DSL.class) + ".name(alias)");
        writeAlias(path, ref(Name.class) + " alias", "alias");
        writeAlias(path, ref(Table.class) + "<?> alias", "alias.getQualifiedName()");
        out.println("}");
    }

    private void writeConstructor(String declaration, String parameters, String passedOn) {
        out.println("%s(%s, %s<?> from, %s edge) {", declaration, parameters, Table.class, edge());
        out.println("super(%s);", passedOn);
        out.println("this.from = from;");
        out.println("this.edge = edge;");
        out.println("}");
    }

    private void writeGetter(String type, String name) {
        out.println();
        out.println("@Override");
        out.println("public %s %s() {", type, name);
        out.println("return %s;", name);
        out.println("}");
    }

    private void writeAlias(String path, String parameter, String name) {
        out.println();
        out.println("@Override");
        out.println("public %s as(%s) {", path, parameter);
        out.println("return new %s(%s, this, from, edge);", path, name);
        out.println("}");
    }

    private String edge() {
        return out.ref("com.thorbis.core.edge.Edge");
    }

    private String edgePath() {
        return out.ref("com.thorbis.core.edge.EdgePath");
    }

    private String ref(Class<?> type) {
        return out.ref(type);
    }
}
