package com.thorbis.core.value;

import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

import com.thorbis.core.KeyedTable;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

/** Conditions on geographic columns. */
public final class Geo {

    private Geo() {}

    /**
     * Rows whose point lies within a distance, measured on a sphere, the edge included; found by the column's index, with
     * PostGIS and without. Within a tenant's scope only: the search is the tenant's own.
     *
     * @param table a tenant table with a key of one column, or an alias of it
     * @param column its geographic column
     * @param centre from where
     * @param metres zero or more
     * @throws IllegalArgumentException if the key has several columns
     */
    public static Condition withinMetres(
            KeyedTable<?, ?> table, Field<GeoPoint> column, GeoPoint centre, double metres) {
        List<? extends TableField<?, ?>> key = table.keyFields();
        UniqueKey<?> primaryKey = table.getPrimaryKey();
        if (key.size() != 1 || primaryKey == null) {
            throw new IllegalArgumentException(
                    table.getName() + " has a key of several columns, by which a distance search"
                            + " cannot name its rows. Search a table whose key is one column.");
        }
        // The key's table, since an alias has no name that the database knows.
        String target = quoted(primaryKey.getTable());
        return in(key.get(0), target, column.getName(), centre, metres);
    }

    private static <K> Condition in(Field<K> key, String target, String column, GeoPoint centre, double metres) {
        Name near = name("near");
        return key.in(select(field(near.append("key"), String.class).cast(key))
                .from(table(
                                "thorbis.within_metres({0}::regclass, {1}, {2}, {3}, {4})",
                                val(target), val(column), val(centre.latitude()), val(centre.longitude()), val(metres))
                        .as(near)));
    }

    private static String quoted(Table<?> table) {
        Name name = table.getUnqualifiedName();
        Schema schema = table.getSchema();
        return DSL.using(SQLDialect.POSTGRES)
                .render(schema == null ? name : schema.getQualifiedName().append(name));
    }
}
