package com.thorbis.core.edge;

import java.util.List;

import org.jooq.Table;
import org.jooq.TableField;

/**
 * The table between the two sides of a many-to-many relationship.
 *
 * @param table the link table
 * @param sourceFields its columns that hold the source's key, in the order of {@link Edge#sourceFields()}
 * @param targetFields its columns that hold the target's key, in the order of {@link Edge#targetFields()}
 */
public record Link(Table<?> table, List<TableField<?, ?>> sourceFields, List<TableField<?, ?>> targetFields) {

    public Link {
        sourceFields = List.copyOf(sourceFields);
        targetFields = List.copyOf(targetFields);
    }
}
