package com.thorbis.codegen.type;

import java.util.List;
import java.util.stream.Collectors;

import org.jooq.codegen.JavaWriter;

/** Writes the Java source of an enum. */
public final class EnumWriter {

    private EnumWriter() {}

    /** Writes the whole file. */
    public static void write(ColumnEnum columnEnum, String packageName, JavaWriter out) {
        out.println("/*");
        out.println("Generated from the database's migrations: do not edit.");
        out.println(" */");
        out.printPackageSpecification(packageName);
        out.println();
        out.printImports();
        out.println();
        out.println("/**");
        out.println(
                "The values of %s.",
                columnEnum.columns().stream()
                        .map(column -> "<code>" + column + "</code>")
                        .collect(Collectors.joining(", ")));
        out.println(" */");
        out.println(
                "public enum %s implements %s {",
                columnEnum.className(), out.ref("com.thorbis.core.value.DatabaseValue"));
        out.println();
        List<String> values = columnEnum.values();
        for (int i = 0; i < values.size(); i++) {
            out.println(
                    "%s(\"%s\")%s",
                    ColumnEnum.constant(values.get(i)),
                    values.get(i).replace("\\", "\\\\").replace("\"", "\\\""),
                    i < values.size() - 1 ? "," : ";");
        }
        out.println();
        out.println("private final String literal;");
        out.println();
        out.println("private %s(String literal) {", columnEnum.className());
        out.println("this.literal = literal;");
        out.println("}");
        out.println();
        out.println("@Override");
        out.println("public String literal() {");
        out.println("return literal;");
        out.println("}");
        out.println("}");
    }
}
