package com.thorbis.dao.fetch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.exception.TooManyRowsException;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.internal.fetch.Chooser;
import com.thorbis.dao.internal.fetch.Level;
import com.thorbis.dao.internal.fetch.PagedLevel;
import com.thorbis.dao.internal.fetch.TreeExplainer;
import com.thorbis.dao.internal.fetch.TreeReader;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.shape.JsonShape;
import com.thorbis.dao.internal.shape.JsonText;
import com.thorbis.dao.internal.table.Rows;
import com.thorbis.dao.page.Page;

/**
 * A fetch, about to run under a tenant. A value: each method that narrows it returns another.
 *
 * <pre>{@code
 * List<GarageView> garages =
 *         tenant.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).list();
 * }</pre>
 *
 * <p>It costs one statement a level that has rows above it. All levels see the database at one moment: outside a
 * transaction, a fetch of more than one level runs in a read-only one of its own, which adds its begin and commit to the
 * round trips; inside one, the levels see what that transaction sees, and under PostgreSQL's default isolation others may
 * commit between them.
 *
 * @param <T> the generated table that the fetch starts from
 * @param <X> what its rows become
 */
public final class FetchQuery<T extends KeyedTable<?, ?>, X> {

    /** Below it, a table is read as a whole in a few milliseconds. */
    private static final long LARGE_TABLE = 10_000;

    private final Session session;
    private final Fetch<T, X> fetch;

    /** For {@code tenant.fetch(fetch)}, which is the way to one. */
    public FetchQuery(Session session, Fetch<T, X> fetch) {
        this.session = session;
        this.fetch = fetch;
    }

    /** Only rows that meet this condition, and those of the fetch. */
    public FetchQuery<T, X> where(Function<? super T, ? extends Condition> condition) {
        return new FetchQuery<>(session, fetch.where(condition));
    }

    /** In this order, after the fetch's own. */
    public FetchQuery<T, X> orderBy(Function<? super T, ? extends OrderField<?>> order) {
        return new FetchQuery<>(session, fetch.orderBy(order));
    }

    /** This many rows of the table that the fetch starts from, at most. */
    public FetchQuery<T, X> limit(int rows) {
        return new FetchQuery<>(session, fetch.limit(rows));
    }

    /** The rows, each with what it is related to. */
    public List<X> list() {
        return list(fetch.level());
    }

    /**
     * The first page of the rows; its {@code next()} is the way to the second. Rows that are equal in the fetch's order
     * come in the order of their keys.
     *
     * @throws IllegalArgumentException if the size is below 1, the fetch has a limit or an offset, or it is ordered by
     *     what a cursor can't hold, such as an array
     */
    public Page<X> page(int size) {
        return page(new PagedLevel<>(session, fetch.level(), size, null));
    }

    /**
     * The page at a cursor.
     *
     * @param size may differ from that of the page that gave the cursor
     * @param cursor of {@link Page#next()} or {@link Page#previous()}
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor is none of this query and tenant
     */
    public Page<X> page(int size, String cursor) {
        return page(new PagedLevel<>(session, fetch.level(), size, cursor));
    }

    /**
     * How PostgreSQL would run each statement of {@link #list}, under this tenant's policies, and what of it will be
     * slow.
     *
     * <p>It runs the fetch too, in a read-only transaction or the one that is open, since the keys that a level is asked
     * for are in the rows above it: a level with no rows above it is not sent, and not explained. Plans depend on how
     * many rows there are and on PostgreSQL's statistics, so ask where the data is like the production's; tables of less
     * than 10,000 rows are never called large.
     */
    public FetchExplanation explain() {
        return new TreeExplainer(session, fetch.level(), new Chooser(null)).explain(LARGE_TABLE);
    }

    private Page<X> page(PagedLevel<T, X> paged) {
        return paged.page(list(paged.level()));
    }

    private <Y> List<Y> list(Level<T, Y> root) {
        return new TreeReader<>(session, root, new Chooser(null)).list();
    }

    /**
     * The rows as a JSON array of objects, each with the members that the caller's record has, or all where the fetch was
     * not read into one; in the database's types, so that a closed list's value is its text and an id is a string.
     *
     * <pre>{@code
     * String json = tenant.fetch(GARAGE).json().data();
     * }</pre>
     */
    public JSONB json() {
        List<JsonText> rows = new FetchQuery<>(session, fetch.asJson()).list();
        return JSONB.valueOf(JsonShape.array(rows).text());
    }

    /**
     * The only row.
     *
     * @throws NotFoundException if there is none
     * @throws TooManyRowsException if there are several
     */
    public X one() {
        return findOne().orElseThrow(() -> new NotFoundException(Rows.name(table())));
    }

    /**
     * The only row.
     *
     * @return empty if there is none
     * @throws TooManyRowsException if there are several
     */
    public Optional<X> findOne() {
        List<X> found =
                limit(Math.min(fetch.level().selection().window().limit(), 2)).list();
        if (found.size() > 1) {
            throw new TooManyRowsException("several rows of " + Rows.name(table())
                    + " meet the conditions of a fetch that asked for one; narrow them, or use list().");
        }
        return found.stream().findFirst();
    }

    private T table() {
        return fetch.level().selection().table();
    }
}
