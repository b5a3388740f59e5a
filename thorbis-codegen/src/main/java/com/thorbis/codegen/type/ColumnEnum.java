package com.thorbis.codegen.type;

import java.util.List;

import org.jooq.meta.SchemaDefinition;

/**
 * An enum to generate.
 *
 * @param schema the schema of the tables that use it
 * @param className its simple name, such as {@code WorkOrderStatus}
 * @param values the values as the database holds them, in the order of the constraint
 * @param columns the columns of this type, as {@code schema.table.column}, sorted
 */
public record ColumnEnum(SchemaDefinition schema, String className, List<String> values, List<String> columns) {

    public ColumnEnum {
        values = List.copyOf(values);
        columns = List.copyOf(columns);
    }

    /** The Java constant of a value: {@code IN_PROGRESS} of {@code in_progress}. */
    public static String constant(String value) {
        String name = value.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
