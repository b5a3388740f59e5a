package com.thorbis.dao.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.internal.page.Keyset;
import com.thorbis.dao.internal.page.PageQuery;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Rows;
import com.thorbis.dao.page.Page;

/**
 * Reads one table, and only the tenant's rows of it. A DAO holds no connection and can be kept or thrown away.
 *
 * <p>Conditions and orders are jOOQ's:
 *
 * <pre>{@code
 * List<CustomerRecord> companies = tenant.dao(CUSTOMERS)
 *         .list(CUSTOMERS.CUSTOMER_TYPE.eq(CustomerType.COMPANY), CUSTOMERS.COMPANY_NAME.asc());
 * }</pre>
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public class ReadDao<R extends Record, K> {

    /** Rows that wait in memory while a stream is read: enough to make round trips rare, few enough for wide rows. */
    private static final int STREAMED_AT_ONCE = 1000;

    private final Rows<R, K> rows;

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public ReadDao(Session session, KeyedTable<R, K> table) {
        this(new Rows<>(session, table, false));
    }

    ReadDao(Rows<R, K> rows) {
        this.rows = rows;
    }

    final Rows<R, K> rows() {
        return rows;
    }

    /**
     * The row with this key.
     *
     * @return empty where the tenant has no such row, also where another tenant has it
     */
    public final Optional<R> find(K key) {
        return Optional.ofNullable(select(rows.withKey(key)).fetchOne());
    }

    /**
     * The row with this key.
     *
     * @return never null
     * @throws NotFoundException if the tenant has no such row
     */
    public final R get(K key) {
        return find(key).orElseThrow(() -> new NotFoundException(rows.name(), key));
    }

    /** Whether the tenant has a row with this key. */
    public final boolean exists(K key) {
        return rows.dsl().fetchExists(rows.table(), rows.withKey(key));
    }

    /** How many rows the tenant has in this table. */
    public final long count() {
        return count(DSL.noCondition());
    }

    /** How many of the tenant's rows meet a condition. */
    public final long count(Condition where) {
        return rows.dsl()
                .select(DSL.count().cast(Long.class))
                .from(rows.table())
                .where(rows.all())
                .and(where)
                .fetchSingle()
                .value1();
    }

    /**
     * All of the tenant's rows. For tables that may be large, see {@link #stream} and {@link #page}.
     *
     * @return a list of its own, in no particular order
     */
    public final List<R> list() {
        return list(DSL.noCondition());
    }

    /**
     * The rows that meet a condition.
     *
     * @param order such as {@code CUSTOMERS.LAST_NAME.asc()}; without it, in no particular order
     * @return a list of its own
     */
    public final List<R> list(Condition where, OrderField<?>... order) {
        return select(rows.all()).and(where).orderBy(order).fetch();
    }

    /**
     * The rows that meet a condition, read as the stream is: any number of them in bounded memory.
     *
     * <p>Nothing is sent before a terminal operation. The stream ends its cursor and connection when it is read to the
     * end or closed; close it where you may stop early:
     *
     * <pre>{@code
     * try (Stream<CustomerRecord> all = tenant.dao(CUSTOMERS).stream(noCondition())) {
     *     all.map(CustomerRecord::getLastName).limit(3).forEach(names::add);
     * }
     * }</pre>
     */
    public final Stream<R> stream(Condition where, OrderField<?>... order) {
        return select(rows.all()).and(where).orderBy(order).fetchSize(STREAMED_AT_ONCE).stream();
    }

    /**
     * The first page, in one statement; its {@code next()} is the way to the second.
     *
     * <pre>{@code
     * PageRequest request = PageRequest.of(50).orderBy(CUSTOMERS.LAST_NAME.asc());
     * Page<CustomerRecord> first = customers.page(request);
     * Optional<Page<CustomerRecord>> second = first.next().map(cursor -> customers.page(request, cursor));
     * }</pre>
     *
     * @throws IllegalArgumentException if the request sorts by something that is no column of this table
     */
    public final Page<R> page(PageRequest request) {
        return read(request, null);
    }

    /**
     * The page at a cursor, found by the position where the last one ended rather than by counting rows past: the
     * hundredth page costs what the first does, and no row is shown twice because others came or went.
     *
     * @param request as for the page that gave the cursor; its size may differ
     * @param cursor of {@link Page#next()} or {@link Page#previous()}
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor is none of this request and tenant
     */
    public final Page<R> page(PageRequest request, String cursor) {
        return read(request, cursor);
    }

    private Page<R> read(PageRequest request, @Nullable String cursor) {
        Session session = rows.session();
        Keyset keyset = Keyset.of(rows.table(), request.order());
        requireColumns(keyset);
        Condition where = rows.all().and(request.condition());
        PageQuery query = new PageQuery(session.cursorKey(), session.tenantId(), keyset, where, request.size(), cursor);
        List<R> found = select(where)
                .and(query.condition(keyset))
                .orderBy(query.order(keyset))
                .limit(query.limit())
                .fetch();
        return query.page(found, row -> row, keyset::position);
    }

    private void requireColumns(Keyset keyset) {
        for (Field<?> column : keyset.columns()) {
            if (!Arrays.asList(rows.table().fields()).contains(column)) {
                throw new IllegalArgumentException("pages of " + rows.name() + " can be ordered by its columns, and "
                        + column + " is none; a page must know its last row's position.");
            }
        }
    }

    private SelectConditionStep<R> select(Condition where) {
        return rows.dsl().selectFrom(rows.table()).where(where);
    }
}
