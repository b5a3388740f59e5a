package com.thorbis.dao.save;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.thorbis.core.WritableTable;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.internal.save.Outline;
import com.thorbis.dao.internal.save.Outline.Follow;
import com.thorbis.dao.internal.save.Part;
import com.thorbis.dao.internal.save.RecordSource;

/**
 * How trees are saved along relationships: a value without a tenant, to be kept in a constant and used by any.
 *
 * <pre>{@code
 * record NewOrder(String roNumber) {}
 *
 * record NewVehicle(String make, String model, List<NewOrder> repairOrders) {}
 *
 * record NewGarage(String customerNumber, String lastName, List<NewVehicle> vehicles) {}
 *
 * static final Save<Customers, NewGarage> SAVE = Save.into(CUSTOMERS)
 *         .with(Customers::vehicles, Mode.APPEND, v -> v.with(Vehicles::repairOrders, Mode.APPEND))
 *         .from(NewGarage.class);
 * }</pre>
 *
 * <p>Each method returns another value.
 *
 * @param <T> the generated table that the roots are rows of
 * @param <X> what the trees are made of: {@link Tree} unless {@link #from} says otherwise
 */
public final class Save<T extends WritableTable<?, ?>, X> {

    private final T table;
    private final Outline outline;
    private final Part part;
    private final Class<X> type;

    private Save(T table, Outline outline, Part part, Class<X> type) {
        this.table = table;
        this.outline = outline;
        this.part = part;
        this.type = type;
    }

    /** Rows of a table, and so far nothing that they are related to. */
    public static <T extends WritableTable<?, ?>> Save<T, Tree> into(T table) {
        return ofTrees(table, Outline.of(table));
    }

    /**
     * Saves the rows at the other end of a relationship too.
     *
     * @param edge such as {@code Customers::vehicles}
     * @throws IllegalArgumentException if the relationship is there already, or leads to one row and is to be replaced
     */
    public <U extends WritableTable<?, ?>> Save<T, Tree> with(
            Function<? super T, ? extends EdgePath<U>> edge, Mode mode) {
        return with(edge, mode, UnaryOperator.identity());
    }

    /**
     * Saves the rows at the other end of a relationship too, and with them what the last argument says.
     *
     * @param edge such as {@code Customers::vehicles}
     * @param mode what becomes of rows that are there already
     * @param nested such as {@code v -> v.with(Vehicles::repairOrders, Mode.APPEND)}
     * @throws IllegalArgumentException if the relationship is there already, or leads to one row and is to be replaced
     */
    public <U extends WritableTable<?, ?>> Save<T, Tree> with(
            Function<? super T, ? extends EdgePath<U>> edge, Mode mode, UnaryOperator<Save<U, Tree>> nested) {
        EdgePath<U> path = edge.apply(table);
        Outline target = nested.apply(into(target(path))).outline;
        Follow follow = new Follow(path.edge(), mode != Mode.APPEND, mode == Mode.REPLACE, target);
        return ofTrees(table, outline.with(follow));
    }

    /**
     * Saves the caller's records, whose components are named as columns and the relationships said before are, in camel
     * case: {@code roNumber}, {@code vehicles}. What a fetch reads into a record, this can write back.
     *
     * <p>A relationship to many is a {@code List} or a {@code Set} of another record, to one a record or an
     * {@code Optional}; null says nothing of it and leaves it alone. Null in a column that takes none is its default in a
     * new row, and leaves an old one as it is. A component of the version's name, such as {@code updatedAt}, is compared
     * and not written: a row that it tells to be older than the stored one is stale.
     *
     * @throws IllegalArgumentException if a component has no place or does not fit it, or a relationship no component
     */
    public <Y> Save<T, Y> from(Class<Y> type) {
        return new Save<>(table, outline, Part.of(outline, RecordSource.of(type, outline)), type);
    }

    Part part() {
        return part;
    }

    Class<X> type() {
        return type;
    }

    private static <T extends WritableTable<?, ?>> Save<T, Tree> ofTrees(T table, Outline outline) {
        return new Save<>(table, outline, Part.of(outline, new TreeSource(outline)), Tree.class);
    }

    /** Generated methods return a path to the table that their edge leads to. */
    @SuppressWarnings("unchecked")
    private static <U extends WritableTable<?, ?>> U target(EdgePath<U> path) {
        return (U) path.edge().target();
    }
}
