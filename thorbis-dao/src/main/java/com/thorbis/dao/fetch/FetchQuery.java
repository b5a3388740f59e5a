package com.thorbis.dao.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.internal.fetch.Chooser;
import com.thorbis.dao.internal.fetch.Level;
import com.thorbis.dao.internal.fetch.Outline;
import com.thorbis.dao.internal.fetch.PagedLevel;
import com.thorbis.dao.internal.fetch.Planner;
import com.thorbis.dao.internal.fetch.TreeExplainer;
import com.thorbis.dao.internal.fetch.TreeListener;
import com.thorbis.dao.internal.fetch.TreeReader;
import com.thorbis.dao.internal.fetch.Way;
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
 * <p>What it costs {@link #plan} tells. All levels see the database at one moment: outside a transaction, a fetch of more
 * than one statement runs in a read-only one of its own, whose begin and commit travel with its first statement and its
 * last; inside one, the levels see what that transaction sees, and under PostgreSQL's default isolation others may commit
 * between them.
 *
 * @param <T> the generated table that the fetch starts from
 * @param <X> what its rows become
 */
public final class FetchQuery<T extends KeyedTable<?, ?>, X> {

    /** Below it, a table is read as a whole in a few milliseconds. */
    private static final long LARGE_TABLE = 10_000;

    private final Session session;
    private final Fetch<T, X> fetch;
    private final @Nullable FetchListener listener;
    private final @Nullable Strategy strategy;

    /** For {@code tenant.fetch(fetch)}, which is the way to one. */
    public FetchQuery(Session session, Fetch<T, X> fetch, @Nullable FetchListener listener) {
        this(session, fetch, listener, null);
    }

    private FetchQuery(
            Session session, Fetch<T, X> fetch, @Nullable FetchListener listener, @Nullable Strategy strategy) {
        this.session = session;
        this.fetch = fetch;
        this.listener = listener;
        this.strategy = strategy;
    }

    /** Only rows that meet this condition, and those of the fetch. */
    public FetchQuery<T, X> where(Function<? super T, ? extends Condition> condition) {
        return of(fetch.where(condition));
    }

    /** In this order, after the fetch's own. */
    public FetchQuery<T, X> orderBy(Function<? super T, ? extends OrderField<?>> order) {
        return of(fetch.orderBy(order));
    }

    /** This many rows of the table that the fetch starts from, at most. */
    public FetchQuery<T, X> limit(int rows) {
        return of(fetch.limit(rows));
    }

    /** Without the first so many rows of the table that the fetch starts from. */
    public FetchQuery<T, X> offset(int rows) {
        return of(fetch.offset(rows));
    }

    /**
     * How to read the relationships that don't say so themselves. {@link Strategy#JOIN} is for those that lead to one
     * row; the others are then read as if nothing were asked for.
     */
    public FetchQuery<T, X> strategy(Strategy forAll) {
        return new FetchQuery<>(session, fetch, listener, forAll);
    }

    private FetchQuery<T, X> of(Fetch<T, X> narrowed) {
        return new FetchQuery<>(session, narrowed, listener, strategy);
    }

    /**
     * What {@link #list} will cost; nothing is sent.
     *
     * <pre>{@code
     * FetchPlan plan = tenant.fetch(GARAGE).plan();
     * assertThat(plan.roundTrips()).isEqualTo(3);
     * }</pre>
     */
    public FetchPlan plan() {
        return new FetchPlan(Planner.plan(fetch.level(), chooser(fetch.level())), session.isTransaction());
    }

    /**
     * The rows, each with what it is related to.
     *
     * @return a list of its own
     */
    public List<X> list() {
        return reader(fetch.level()).list();
    }

    /**
     * The rows, each with what it is related to, as they are read: any number of trees in bounded memory, all of one
     * moment. They are read in chunks of a thousand.
     *
     * <p>Nothing is sent before a terminal operation. The stream holds a connection until it is read to the end or
     * closed; close it where you may stop early:
     *
     * <pre>{@code
     * try (Stream<GarageView> garages = tenant.fetch(GARAGE).stream()) {
     *     garages.map(GarageView::lastName).limit(3).forEach(names::add);
     * }
     * }</pre>
     */
    public Stream<X> stream() {
        return reader(fetch.level()).stream();
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
        return new TreeExplainer(session, fetch.level(), chooser(fetch.level())).explain(LARGE_TABLE);
    }

    private Page<X> page(PagedLevel<T, X> paged) {
        return paged.page(reader(paged.level()).list());
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
        List<JsonText> rows = new FetchQuery<>(session, fetch.asJson(), listener, strategy).list();
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
        int enough = Math.min(fetch.level().selection().window().limit(), 2);
        List<X> found = limit(enough).list();
        if (found.size() > 1) {
            throw new TooManyRowsException("several rows of " + Rows.name(table())
                    + " meet the conditions of a fetch that asked for one; narrow them, or use list().");
        }
        return found.stream().findFirst();
    }

    private <Y> TreeReader<Y> reader(Level<T, Y> level) {
        return TreeReader.of(
                session, level, chooser(level), listener == null ? TreeListener.NONE : told(listener, level));
    }

    private TreeListener told(FetchListener by, Level<T, ?> level) {
        return (reading, roots, nanos) -> by.fetched(new FetchRun(
                Outline.of(level.selection()),
                session.origin(),
                reading.statements(),
                reading.roundTrips(),
                roots,
                Duration.ofNanos(nanos),
                session.isTransaction()));
    }

    private Chooser chooser(Level<T, ?> level) {
        Way asked = strategy == null ? null : strategy.way();
        return new Chooser(level.selection().window().limit(), session.networkLatency(), asked);
    }

    private T table() {
        return fetch.level().selection().table();
    }
}
