package com.thorbis.dao.internal.table;

import java.util.List;
import java.util.Objects;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.TenantTable;
import com.thorbis.dao.internal.scope.Session;

/**
 * The rows of one table that a DAO may touch, as conditions.
 *
 * <p>Each carries the tenant although the policy does too: it restores the planner's estimate, and a statement that
 * names another tenant finds nothing rather than relying on one guard.
 *
 * @param withDeleted whether rows hidden by soft deletion count
 */
public record Rows<R extends Record, K>(Session session, KeyedTable<R, K> table, boolean withDeleted) {

    public DSLContext dsl() {
        return session.dsl();
    }

    /** All rows of the tenant that are not hidden. */
    public Condition all() {
        return of(table, session.tenantId(), withDeleted);
    }

    /** The row with this key. */
    public Condition withKey(K key) {
        List<TableField<R, ?>> fields = table.keyFields();
        if (fields.size() == 1) {
            return all().and(equal(fields.get(0), Objects.requireNonNull(key, "key")));
        }
        Record values = (Record) Objects.requireNonNull(key, "key");
        Condition condition = all();
        for (int i = 0; i < fields.size(); i++) {
            condition = condition.and(equal(fields.get(i), values.get(i)));
        }
        return condition;
    }

    /** The row that this record was read from. */
    public Condition sameKey(R row) {
        Condition condition = all();
        for (TableField<R, ?> field : table.keyFields()) {
            condition = condition.and(equal(field, row.get(field)));
        }
        return condition;
    }

    /** The key's value, or the list of its values for a link table. */
    public Object keyOf(R row) {
        List<TableField<R, ?>> fields = table.keyFields();
        return fields.size() == 1
                ? row.get(fields.get(0))
                : fields.stream().map(row::get).toList();
    }

    /** As in {@code hs.customers}. */
    public String name() {
        return name(table);
    }

    /** Rows of any table, generated or not, that this tenant may see. */
    public static Condition of(Table<?> table, Object tenant, boolean withDeleted) {
        Condition condition =
                table instanceof TenantTable<?, ?> owned ? equal(owned.tenantField(), tenant) : DSL.noCondition();
        return withDeleted ? condition : condition.and(visible(table));
    }

    /** Rows of any table, generated or not, that soft deletion does not hide. */
    public static Condition visible(Table<?> table) {
        return table instanceof SoftDeletableTable<?, ?> soft
                ? soft.deletedAtField().isNull()
                : DSL.noCondition();
    }

    /** As {@code field.eq(value)}, where the types are known at run time only; converts a text to a uuid, for example. */
    public static <T> Condition equal(Field<T> field, @Nullable Object value) {
        return field.eq(DSL.val(value, field));
    }

    /** As in {@code hs.customers}; generated tables keep their schema apart from their name. */
    public static String name(Table<?> table) {
        Schema schema = table.getSchema();
        return schema == null ? table.getName() : schema.getName() + "." + table.getName();
    }
}
