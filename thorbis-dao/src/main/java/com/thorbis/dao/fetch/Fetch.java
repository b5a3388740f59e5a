package com.thorbis.dao.fetch;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.DeletedToo;
import com.thorbis.dao.internal.fetch.Level;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;
import com.thorbis.dao.internal.shape.JsonShape;
import com.thorbis.dao.internal.shape.JsonText;
import com.thorbis.dao.internal.shape.MapShape;
import com.thorbis.dao.internal.shape.Shapes;

/**
 * What to read along relationships: a value without a tenant, to be kept in a constant and used by any.
 *
 * <pre>{@code
 * record OrderView(String roNumber) {}
 *
 * record VehicleView(String vin, List<OrderView> repairOrders) {}
 *
 * record GarageView(String lastName, List<VehicleView> vehicles) {}
 *
 * static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
 *         .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders))
 *         .into(GarageView.class);
 * }</pre>
 *
 * <p>The number of queries does not depend on the number of rows; see {@link Strategy}. Rows hidden by soft deletion are
 * left out at each level that does not say {@link #withDeleted()}. Each method returns another value.
 *
 * @param <T> the generated table that the fetch starts from
 * @param <X> what its rows become: {@link Node} unless {@link #into} says otherwise
 */
public final class Fetch<T extends KeyedTable<?, ?>, X> {

    private static final Type MAPS = new GenericType<Map<String, Object>>() {}.type();

    private final Level<T, X> level;
    private final Function<Selection<T>, Shape<X>> shaping;
    private final @Nullable Type type;

    private Fetch(Level<T, X> level, Function<Selection<T>, Shape<X>> shaping, @Nullable Type type) {
        this.level = level;
        this.shaping = shaping;
        this.type = type;
    }

    /** All rows of a table, and so far nothing that they are related to. */
    public static <T extends KeyedTable<?, ?>> Fetch<T, Node> from(T table) {
        return of(Selection.of(table), NodeShape::new, null);
    }

    /**
     * Reads the rows at the other end of a relationship too.
     *
     * @param edge such as {@code Customers::vehicles}
     * @throws IllegalArgumentException if the relationship is there already
     */
    public <U extends KeyedTable<?, ?>> Fetch<T, X> with(Function<? super T, ? extends EdgePath<U>> edge) {
        return with(edge, UnaryOperator.identity());
    }

    /**
     * Reads the rows at the other end of a relationship too, and of them what the second argument says.
     *
     * <p>A to-many relationship through a link table leads to each row once, also where the link table holds a pair
     * twice.
     *
     * @param edge such as {@code Customers::vehicles}
     * @param nested such as {@code v -> v.with(Vehicles::repairOrders)}
     * @throws IllegalArgumentException if the relationship is there already
     */
    public <U extends KeyedTable<?, ?>> Fetch<T, X> with(
            Function<? super T, ? extends EdgePath<U>> edge, UnaryOperator<Fetch<U, Node>> nested) {
        return with(edge, nested.apply(from(target(edge))));
    }

    /**
     * Reads the rows at the other end of a relationship too, and of them what another fetch says.
     *
     * @param edge such as {@code Customers::vehicles}
     * @param nested what it was {@link #into read into}, if anything, is what this fetch must have a place for
     * @throws IllegalArgumentException if the relationship is there already, or leads to one row and is limited
     */
    public <U extends KeyedTable<?, ?>> Fetch<T, X> with(
            Function<? super T, ? extends EdgePath<U>> edge, Fetch<U, ?> nested) {
        EdgePath<U> path = edge.apply(level.selection().table());
        Selection<U> target = nested.level.selection();
        return branching(
                Branch.once(path.edge(), path instanceof DeletedToo ? target.includeDeleted() : target, nested.type));
    }

    /**
     * Follows a relationship of the table to itself, from the rows that it leads to as well, until there are no more. A
     * row does not appear again below itself.
     *
     * @param edge such as {@code MenuCategories::subcategories}, or the way up, {@code MenuCategories::parentCategory}
     * @throws IllegalArgumentException if the relationship is there already, or leads to another table
     */
    public Fetch<T, X> recursively(Function<? super T, ? extends EdgePath<T>> edge) {
        return recursively(edge, Branch.ANY_DEPTH);
    }

    /**
     * As {@link #recursively(Function)}, to some depth.
     *
     * @param depth how many levels below this one, 1 or more
     */
    public Fetch<T, X> recursively(Function<? super T, ? extends EdgePath<T>> edge, int depth) {
        return branching(Branch.recursive(edgeOf(edge), level.selection(), depth));
    }

    /**
     * Also a field that is computed of each row, under a name by which the caller's record or the {@link Node} has it.
     *
     * @param field such as {@code c -> DSL.upper(c.LAST_NAME)}
     * @throws IllegalArgumentException if the name is taken
     */
    public Fetch<T, X> field(String name, Function<? super T, ? extends Field<?>> field) {
        return of(level.selection().field(name, field), shaping, type);
    }

    /** Only rows that meet this condition, and each that was said before. */
    public Fetch<T, X> where(Function<? super T, ? extends Condition> condition) {
        return selecting(level.selection().where(condition));
    }

    /** In this order, after each that was said before. Without any, rows come in no particular order. */
    public Fetch<T, X> orderBy(Function<? super T, ? extends OrderField<?>> order) {
        return selecting(level.selection().orderBy(order));
    }

    /**
     * This many rows at most: of a nested fetch, for each row above.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Fetch<T, X> limit(int rows) {
        return selecting(level.selection().limit(rows));
    }

    /**
     * Without the first so many rows: of a nested fetch, for each row above.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Fetch<T, X> offset(int rows) {
        return selecting(level.selection().offset(rows));
    }

    /**
     * How to read this fetch where it is nested in another; without it the library chooses.
     *
     * @see FetchQuery#strategy
     */
    public Fetch<T, X> strategy(Strategy strategy) {
        return selecting(level.selection().read(strategy.way()));
    }

    /** Also rows hidden by soft deletion, of this table and not of those that it leads to. */
    public Fetch<T, X> withDeleted() {
        return selecting(level.selection().includeDeleted());
    }

    /**
     * Reads into the caller's record, whose components are named as the columns, the computed fields and the fetched
     * relationships are, in camel case: {@code roNumber}, {@code vehicles}.
     *
     * <p>A column's component has the column's type, or one that holds all of its values: {@code long} for {@code
     * Integer}, {@code Instant} for {@code OffsetDateTime}, {@code String} or an enum of the caller's with the same
     * constants for a closed list, a {@code List} for an array, a record of one component such as {@code record
     * Vin(String value)}, an {@code Optional} of any. What can be null has no component of a primitive type, or one that
     * is annotated as never null.
     *
     * <p>A relationship to many is a {@code List}, {@code Set}, {@code Collection} or array of another record, to one a
     * record, null where there is none, or an {@code Optional}. Generated records and {@code Map<String, Object>} serve
     * as well.
     *
     * @throws IllegalArgumentException if a component has no source or cannot take it, or a relationship no component
     */
    public <Y> Fetch<T, Y> into(Class<Y> as) {
        return shaped(as);
    }

    /**
     * As {@link #into(Class)}, for a generic record.
     *
     * @param as such as {@code new GenericType<Pair<String, Integer>>() {}}
     */
    public <Y> Fetch<T, Y> into(GenericType<Y> as) {
        return shaped(as.type());
    }

    /**
     * Reads into maps that can't be changed: of all columns, computed fields and fetched relationships, by the names that
     * a record's components would have. A relationship to many is a list of maps, to one a map or null.
     */
    public Fetch<T, Map<String, @Nullable Object>> asMaps() {
        return of(level.selection(), MapShape::new, MAPS);
    }

    /** The same rows and members, each row as a JSON object. */
    Fetch<T, JsonText> asJson() {
        return of(level.selection(), selection -> new JsonShape(shaping.apply(selection)), type);
    }

    private <Y> Fetch<T, Y> shaped(Type as) {
        return of(level.selection(), selection -> Shapes.of(as, selection), as);
    }

    Level<T, X> level() {
        return level;
    }

    private Fetch<T, X> selecting(Selection<T> selection) {
        return new Fetch<>(level.with(selection), shaping, type);
    }

    private Fetch<T, X> branching(Branch branch) {
        return of(level.selection().with(branch), shaping, type);
    }

    private static <T extends KeyedTable<?, ?>, X> Fetch<T, X> of(
            Selection<T> selection, Function<Selection<T>, Shape<X>> shaping, @Nullable Type type) {
        return new Fetch<>(Level.of(selection, shaping.apply(selection)), shaping, type);
    }

    private Edge edgeOf(Function<? super T, ? extends EdgePath<?>> path) {
        return path.apply(level.selection().table()).edge();
    }

    /** Generated methods return a path to the table that their edge leads to. */
    @SuppressWarnings("unchecked")
    private <U extends KeyedTable<?, ?>> U target(Function<? super T, ? extends EdgePath<U>> path) {
        return (U) edgeOf(path).target();
    }
}
