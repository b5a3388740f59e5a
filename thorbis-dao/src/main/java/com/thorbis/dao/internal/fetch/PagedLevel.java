package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.page.Keyset;
import com.thorbis.dao.internal.page.PageQuery;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.page.Page;

/** A level whose rows are those of one page: narrowed to it, in a total order, and each read with its position. */
public final class PagedLevel<T extends KeyedTable<?, ?>, X> {

    private final Level<T, X> all;
    private final PageQuery query;
    private final int sorted;

    /**
     * Describes a page; nothing is sent.
     *
     * @param cursor null for the first page
     * @throws IllegalArgumentException if the size is below 1, the level has a limit of its own, or what it is sorted by
     *     can't be held by a cursor
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor was not made by this level for this tenant
     */
    public PagedLevel(Session session, Level<T, X> all, int size, @Nullable String cursor) {
        if (all.selection().window().isLimited()) {
            throw new IllegalArgumentException(
                    "pages were asked of a fetch that has a limit or an offset of its own; take them away: a page has its"
                            + " size, and begins where its cursor says.");
        }
        this.all = all;
        T table = all.selection().table();
        Keyset keyset = keyset(table);
        this.sorted = keyset.fields().size();
        Condition where = all.selection().condition(table, session.tenantId());
        this.query = new PageQuery(session.cursorKey(), session.tenantId(), keyset, where, size, cursor);
    }

    /** What to read. */
    public Level<T, Positioned<X>> level() {
        List<Function<? super T, ? extends OrderField<?>>> orders = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sorted; i++) {
            int position = i;
            orders.add(table -> query.order(keyset(table)).get(position));
            columns.add(table -> keyset(table).columns().get(position));
        }
        Selection<T> page = all.selection()
                .where(table -> query.condition(keyset(table)))
                .ordered(orders)
                .limit(query.limit());
        return Level.of(page, new PositionedShape<>(all.shape(), columns));
    }

    /** The page of the rows that were read. */
    public Page<X> page(List<Positioned<X>> rows) {
        return query.page(rows, Positioned::value, Positioned::position);
    }

    /** Of the table, whatever name it goes by. */
    private Keyset keyset(Table<?> table) {
        return Keyset.of((KeyedTable<?, ?>) table, all.selection().order(table));
    }
}
