package com.thorbis.codegen.edge;

import java.util.List;
import java.util.stream.Collectors;

import org.jooq.meta.ColumnDefinition;

import com.thorbis.codegen.TableRoles;
import com.thorbis.codegen.TableRoles.Marker;

/** Says in words where a relationship leads. */
final class EdgeJavadoc {

    private EdgeJavadoc() {}

    static String of(EdgeDefinition edge) {
        return where(edge) + softDelete(edge);
    }

    private static String where(EdgeDefinition edge) {
        String target = "<code>" + edge.target().getQualifiedInputName() + "</code>";
        return switch (edge.kind()) {
            case TO_ONE ->
                "The row of " + target + " that " + columns(edge.sourceColumns()) + " names"
                        + (edge.nullable() ? "; none where it is null." : ".");
            case TO_MANY -> "The rows of " + target + " whose " + columns(edge.targetColumns()) + " names this row.";
            case THROUGH_LINK ->
                "The rows of " + target + " that rows of <code>"
                        + edge.requireLink().target().getQualifiedInputName() + "</code> link to this one.";
            case TO_ONE_OF_TYPE ->
                "The row of " + target + " that " + columns(edge.sourceColumns())
                        + " names; none where it names another type.";
            case TO_MANY_OF_TYPE ->
                "The rows of " + target + " whose " + columns(edge.targetColumns()) + " names this row.";
            case SAME_KEY ->
                "The row of " + target + " that has the same key" + (edge.nullable() ? ", if there is one." : ".");
        };
    }

    private static String softDelete(EdgeDefinition edge) {
        return TableRoles.of(edge.target()).marker() == Marker.SOFT_DELETABLE
                ? " Rows there are hidden when deleted."
                : "";
    }

    /** Without the tenant's column, which they share. */
    private static String columns(List<ColumnDefinition> columns) {
        ColumnDefinition tenant = TableRoles.of(columns.get(0).getContainer()).tenant();
        return columns.stream()
                .filter(column -> columns.size() == 1 || !column.equals(tenant))
                .map(column -> "<code>" + column.getInputName() + "</code>")
                .collect(Collectors.joining(", "));
    }
}
