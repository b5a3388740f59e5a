package com.thorbis.dao.table;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.UniqueKey;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.BulkLoad;
import com.thorbis.dao.internal.table.MultiInsert;
import com.thorbis.dao.internal.table.Stamp;
import com.thorbis.dao.internal.table.Update;
import com.thorbis.dao.internal.table.Upsert;

/**
 * Reads and writes one table, and only the tenant's rows of it.
 *
 * <p>The tenant, a uuid key and who created or updated a row are filled in; what was not set is left to the database's
 * defaults. Each verb returns the row as it is stored, and leaves the record that it was given as it was. A verb of one
 * row is one statement and one network round trip.
 *
 * <pre>{@code
 * TenantDao<RoLineItemRecord, UUID> lines = tenant.dao(RO_LINE_ITEMS);
 * RoLineItemRecord line = lines.insert(l -> l.setRepairOrderId(orderId)
 *         .setLineType(LineType.LABOR)
 *         .setDescription("diagnosis")
 *         .setUnitPrice(new BigDecimal("95.00"))
 *         .setTotalPrice(new BigDecimal("95.00")));
 * lines.update(line.setDescription("diagnosis, with test drive"));
 * }</pre>
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public class TenantDao<R extends UpdatableRecord<R>, K> extends ReadDao<R, K> {

    private final Session session;
    private final WritableTable<R, K> table;
    private final Stamp<R> stamp;

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public TenantDao(Session session, WritableTable<R, K> table) {
        super(session, table);
        this.session = session;
        this.table = table;
        this.stamp = new Stamp<>(session, table);
    }

    /**
     * Inserts a row.
     *
     * @param values sets the columns of a new record
     * @return the row as stored, with its key and defaults
     * @throws ConstraintViolationException if the database refuses the row
     */
    public final R insert(Consumer<? super R> values) {
        R row = table.newRecord();
        values.accept(row);
        return insert(row);
    }

    /**
     * Inserts the columns that are set in a record.
     *
     * @return the row as stored, with its key and defaults
     * @throws ConstraintViolationException if the database refuses the row
     * @throws WrongTenantException if the record names another tenant; nothing is sent then
     */
    public final R insert(R row) {
        return session.dsl()
                .insertInto(table)
                .set(stamp.inserted(row))
                .returning()
                .fetchSingle();
    }

    /**
     * Inserts rows, many a statement: all of them or, after an error, none. For more than some ten thousand rows
     * {@link #load} is faster and needs no room for them.
     *
     * @return the rows as stored, in the order given
     * @throws ConstraintViolationException if the database refuses a row
     */
    public final List<R> insertAll(Collection<? extends R> toInsert) {
        return new MultiInsert<>(session, table, stamp).insert(toInsert);
    }

    /** As {@link #load(Iterator, LongConsumer)}, for a caller who needs no progress. */
    public final long load(Iterator<? extends R> toLoad) {
        return load(toLoad, staged -> {});
    }

    /**
     * Loads any number of rows through {@code COPY}, in bounded memory and one transaction: all of them, or none after an
     * error, after an interruption of this thread, or after an exception of the iterator or the listener.
     *
     * <pre>{@code
     * long loaded = tenant.dao(CUSTOMERS).load(lines.map(this::customer).iterator(), progress::set);
     * }</pre>
     *
     * @param toLoad is read once, row by row; rows may set different columns
     * @param progress is told from time to time how many rows have been sent; throws to cancel
     * @return how many rows were loaded
     * @throws java.util.concurrent.CancellationException if the thread was interrupted, which it still is afterwards
     * @throws ConstraintViolationException if the database refuses a row
     */
    public final long load(Iterator<? extends R> toLoad, LongConsumer progress) {
        return new BulkLoad<>(session, table, stamp).load(toLoad, progress);
    }

    /**
     * Writes the columns that were changed since the record was read, if the row is still as it was then.
     *
     * @return the row as stored, with its new version; for the next update, since the given record is stale now
     * @throws StaleRecordException if the row was changed by somebody else; read it again, and decide again
     * @throws NotFoundException if the tenant has no such row
     * @throws IllegalArgumentException if the record carries no key or no version
     */
    public final R update(R row) {
        return new Update<>(rows(), table, stamp).update(row);
    }

    /**
     * Writes some columns of a row, whatever they hold by now: for changes that do not depend on what was read before.
     *
     * @param change sets the columns of an empty record
     * @return the row as stored
     * @throws NotFoundException if the tenant has no such row
     */
    public final R update(K key, Consumer<? super R> change) {
        R changes = table.newRecord();
        change.accept(changes);
        Map<Field<?>, @Nullable Object> changed = stamp.changed(changes);
        if (changed.isEmpty()) {
            return get(key);
        }
        return found(
                key,
                session.dsl()
                        .update(table)
                        .set(changed)
                        .where(rows().withKey(key))
                        .returning()
                        .fetchOne());
    }

    /**
     * Inserts a row, or updates the one that has its key.
     *
     * @return the row as stored
     * @throws StaleRecordException if the record carries a version and the row has another by now
     */
    public final R upsert(R row) {
        return upserting().upsert(row);
    }

    /**
     * Inserts a row, or updates the one that is equal to it in a unique key, in the columns that are set.
     *
     * <pre>{@code
     * PartsInventoryRecord oil = PARTS_INVENTORY
     *         .newRecord()
     *         .setPartNumber("OIL-5W30")
     *         .setPartName("Oil")
     *         .setCurrentStock(12);
     * tenant.dao(PARTS_INVENTORY).upsert(oil, Keys.UQ_PARTS_INVENTORY_PART_NUMBER);
     * }</pre>
     *
     * @return the row as stored
     * @throws StaleRecordException if the record carries a version and the row has another by now
     */
    public final R upsert(R row, UniqueKey<R> uniqueKey) {
        return upserting().upsert(row, uniqueKey.getFields());
    }

    private Upsert<R, K> upserting() {
        return new Upsert<>(rows(), table, stamp);
    }

    /**
     * Removes a row; where the table is soft-deletable, hides it.
     *
     * @throws NotFoundException if the tenant has no such row
     * @throws ConstraintViolationException if other rows need it
     */
    public void delete(K key) {
        remove(key, rows().withKey(key));
    }

    final void remove(K key, Condition where) {
        if (session.dsl().deleteFrom(table).where(where).execute() == 0) {
            throw new NotFoundException(rows().name(), key);
        }
    }

    final R found(K key, @Nullable R stored) {
        if (stored == null) {
            throw new NotFoundException(rows().name(), key);
        }
        return stored;
    }
}
