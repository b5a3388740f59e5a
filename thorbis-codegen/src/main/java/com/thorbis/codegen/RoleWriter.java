package com.thorbis.codegen;

import java.util.List;
import java.util.stream.Collectors;

import org.jooq.TableField;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

import com.thorbis.codegen.TableRoles.Marker;

/** Writes the methods by which a table tells what its columns are for. */
final class RoleWriter {

    private final GeneratorStrategy strategy;
    private final JavaWriter out;

    RoleWriter(GeneratorStrategy strategy, JavaWriter out) {
        this.strategy = strategy;
        this.out = out;
    }

    void write(TableDefinition table) {
        TableRoles roles = TableRoles.of(table);
        String row = out.ref(strategy.getFullJavaClassName(table, Mode.RECORD));
        if (roles.marker().includes(Marker.KEYED)) {
            writeKeyFields(roles.key(), row);
        }
        if (roles.marker().includes(Marker.WRITABLE)) {
            writeField("versionField", roles.version(), row);
            writeField("createdByField", roles.createdBy(), row);
            writeField("updatedByField", roles.updatedBy(), row);
        }
        if (roles.marker().includes(Marker.TENANT)) {
            writeField("tenantField", roles.tenant(), row);
        }
        if (roles.marker().includes(Marker.SOFT_DELETABLE)) {
            writeField("deletedAtField", roles.deletedAt(), row);
            writeField("deletedByField", roles.deletedBy(), row);
        }
    }

    private void writeKeyFields(List<ColumnDefinition> key, String row) {
        out.println();
        out.println("@Override");
        out.println("public %s<%s<%s, ?>> keyFields() {", List.class, TableField.class, row);
        out.println(
                "return %s.of(%s);",
                List.class, key.stream().map(strategy::getJavaIdentifier).collect(Collectors.joining(", ")));
        out.println("}");
    }

    private void writeField(String method, @Nullable ColumnDefinition column, String row) {
        out.println();
        out.println("@Override");
        out.println("public %s<%s, ?> %s() {", TableField.class, row, method);
        out.println("return %s;", column == null ? "null" : strategy.getJavaIdentifier(column));
        out.println("}");
    }
}
