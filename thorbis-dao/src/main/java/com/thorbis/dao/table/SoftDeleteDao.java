package com.thorbis.dao.table;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

import com.thorbis.core.SoftDeletableTable;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Rows;

/**
 * Reads and writes one table whose deleted rows are hidden rather than gone. Every verb of a {@link TenantDao} passes
 * over them; {@link #withDeleted()} reads them too.
 *
 * <pre>{@code
 * SoftDeleteDao<CustomerRecord, UUID> customers = tenant.dao(CUSTOMERS);
 * customers.delete(id);
 * Optional<CustomerRecord> hidden = customers.find(id); // empty
 * CustomerRecord deleted = customers.withDeleted().get(id); // knows when, and by whom
 * CustomerRecord restored = customers.restore(id);
 * }</pre>
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public final class SoftDeleteDao<R extends UpdatableRecord<R>, K> extends TenantDao<R, K> {

    private final SoftDeletableTable<R, K> table;

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public SoftDeleteDao(Session session, SoftDeletableTable<R, K> table) {
        super(session, table);
        this.table = table;
    }

    /** Reads deleted rows as well as the others. */
    public ReadDao<R, K> withDeleted() {
        return new ReadDao<>(hiddenToo());
    }

    /**
     * Hides a row. Rows that refer to it stay as they are.
     *
     * @throws NotFoundException if the tenant has no such row, or it is deleted already
     */
    @Override
    public void delete(K key) {
        Map<Field<?>, Object> marks = new LinkedHashMap<>();
        marks.put(table.deletedAtField(), now(table.deletedAtField()));
        TableField<R, ?> deletedBy = table.deletedByField();
        Object actor = rows().session().actorId();
        if (deletedBy != null && actor != null) {
            marks.put(deletedBy, DSL.val(actor, deletedBy));
        }
        write(key, rows(), marks);
    }

    /**
     * Brings a deleted row back; a row that is not deleted stays as it is.
     *
     * @return the row as stored
     * @throws NotFoundException if the tenant has no such row, deleted or not
     */
    public R restore(K key) {
        Map<Field<?>, Object> marks = new LinkedHashMap<>();
        marks.put(table.deletedAtField(), DSL.inline(null, table.deletedAtField()));
        TableField<R, ?> deletedBy = table.deletedByField();
        if (deletedBy != null) {
            marks.put(deletedBy, DSL.inline(null, deletedBy));
        }
        return write(key, hiddenToo(), marks);
    }

    /**
     * Removes a row for good, whether it was deleted before or not, and with it what the database's keys say goes too.
     *
     * @throws NotFoundException if the tenant has no such row, deleted or not
     */
    public void purge(K key) {
        remove(key, hiddenToo().withKey(key));
    }

    private Rows<R, K> hiddenToo() {
        return new Rows<>(rows().session(), table, true);
    }

    private R write(K key, Rows<R, K> among, Map<Field<?>, Object> marks) {
        return found(
                key,
                rows().dsl()
                        .update(table)
                        .set(marks)
                        .where(among.withKey(key))
                        .returning()
                        .fetchOne());
    }

    private static <T> Field<T> now(Field<T> field) {
        return DSL.now().coerce(field);
    }
}
