package com.thorbis.dao.internal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.page.Page;

/**
 * One page about to be read: which rows, in which order, and the page that those found make. A page before a position is
 * read in the reversed order, and turned round.
 */
public final class PageQuery {

    /** Only renders; a cursor must not depend on settings of a connection. */
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    private final int size;
    private final @Nullable Cursor cursor;
    private final CursorText text;

    /**
     * @param where all of the query's conditions, which a cursor is bound to
     * @param cursor null for the first page
     * @throws IllegalArgumentException if the size is below 1
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor was not made by this query for this tenant
     */
    public PageQuery(CursorKey key, Object tenant, Keyset keyset, Condition where, int size, @Nullable String cursor) {
        this.size = requireSize(size);
        this.text = new CursorText(key, tenant, describe(keyset, where), keyset.columns());
        this.cursor = cursor == null ? null : text.read(cursor);
    }

    /**
     * The size, if it is one of a page.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static int requireSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page of " + size + " rows was asked for; it needs one at least");
        }
        return size;
    }

    /**
     * Which rows come into question.
     *
     * @param of the order, of the table under the name that it has in the statement
     */
    public Condition condition(Keyset of) {
        return cursor == null || cursor.position().isEmpty()
                ? DSL.noCondition()
                : Seek.after(read(of), cursor.position());
    }

    /**
     * In which order to read them.
     *
     * @param of the order, of the table under the name that it has in the statement
     */
    public List<SortField<?>> order(Keyset of) {
        return read(of).fields();
    }

    /** How many to read: one more than asked for, which tells whether the page is the last. */
    public int limit() {
        return Math.addExact(size, 1);
    }

    /**
     * The page of the rows that were found.
     *
     * @param position of a row: its values of the keyset's columns
     */
    public <R, X> Page<X> page(
            List<R> found, Function<? super R, X> value, Function<? super R, List<@Nullable Object>> position) {
        boolean more = found.size() > size;
        List<R> rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (isBackward()) {
            Collections.reverse(rows);
        }
        boolean empty = rows.isEmpty();
        Cursor before = empty ? Cursor.LAST : new Cursor(true, position.apply(rows.get(0)));
        Cursor behind = empty ? Cursor.FIRST : new Cursor(false, position.apply(rows.get(rows.size() - 1)));
        return new Page<>(rows.stream().map(value).toList(), next(behind, more), previous(before, more));
    }

    /** Behind a page that was reached backward there was one, at least when its cursor was made. */
    private Optional<String> next(Cursor behind, boolean more) {
        return isBackward() || more ? Optional.of(text.write(behind)) : Optional.empty();
    }

    /** Before a page that was reached forward there was one, unless it is the first. */
    private Optional<String> previous(Cursor before, boolean more) {
        boolean isFirst =
                cursor == null || (!cursor.backward() && cursor.position().isEmpty());
        return isFirst || (isBackward() && !more) ? Optional.empty() : Optional.of(text.write(before));
    }

    private Keyset read(Keyset of) {
        return isBackward() ? of.reversed() : of;
    }

    private boolean isBackward() {
        return cursor != null && cursor.backward();
    }

    /** The query without its position, with the values of its conditions. */
    private static String describe(Keyset keyset, Condition where) {
        return SQL.renderInlined(
                DSL.selectOne().from(keyset.table()).where(where).orderBy(keyset.fields()));
    }
}
