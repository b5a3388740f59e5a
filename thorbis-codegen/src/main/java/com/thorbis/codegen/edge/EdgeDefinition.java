package com.thorbis.codegen.edge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A relationship, to be written as a method of its source.
 *
 * @param key what {@link com.thorbis.codegen.naming.NameOverrides} calls it
 * @param name the method's name
 * @param sourceColumns the columns that match {@code targetColumns}, or the source's columns of {@code link}
 * @param foreignKey the key that leads to the target, from whichever side; null for a polymorphic reference and a view
 * @param link the relationship from the source to the link table; null unless many-to-many
 * @param linkColumns the link table's columns that match {@code targetColumns}; empty unless many-to-many
 * @param discriminators the columns that must have these values; empty unless polymorphic
 */
public record EdgeDefinition(
        String key,
        String name,
        Kind kind,
        TableDefinition source,
        TableDefinition target,
        List<ColumnDefinition> sourceColumns,
        List<ColumnDefinition> targetColumns,
        @Nullable ForeignKeyDefinition foreignKey,
        @Nullable EdgeDefinition link,
        List<ColumnDefinition> linkColumns,
        Map<ColumnDefinition, String> discriminators) {

    /** The ways in which rows are related, as seen from the source. */
    public enum Kind {
        TO_ONE,
        TO_MANY,
        THROUGH_LINK,
        TO_ONE_OF_TYPE,
        TO_MANY_OF_TYPE,
        SAME_KEY
    }

    /** Whether a source row may have no target row, which only edges to one row can tell. */
    boolean nullable() {
        if (kind == Kind.SAME_KEY) {
            return target.isView();
        }
        return kind == Kind.TO_ONE
                && sourceColumns.stream()
                        .anyMatch(column -> column.getDefinedType().isNullable());
    }

    EdgeDefinition requireLink() {
        return Objects.requireNonNull(link, key);
    }

    /** Such as {@code auto.vehicles → hs.customers (to one, auto.vehicles.fk_vehicles_customer_id.one)}. */
    String describe() {
        return source.getQualifiedInputName() + " → " + target.getQualifiedInputName() + " ("
                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + key + ")";
    }
}
