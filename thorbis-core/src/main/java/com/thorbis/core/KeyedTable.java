package com.thorbis.core;

import java.util.List;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

import com.thorbis.core.edge.Edge;

/**
 * A generated table whose rows have a key. Tables without a tenant column are only this: a tenant can read them.
 *
 * @param <R> the record type
 * @param <K> the key's type: the column's type, or a jOOQ {@code RecordN} of them for a link table
 */
public interface KeyedTable<R extends Record, K> extends Table<R> {

    /**
     * The columns that tell rows of one tenant apart, without the tenant's own column; never empty.
     *
     * @return one field, or two and more for a link table
     */
    List<TableField<R, ?>> keyFields();

    /**
     * The relationships that start at this table, in the order of their names.
     *
     * @return an immutable list
     */
    List<Edge> edges();
}
