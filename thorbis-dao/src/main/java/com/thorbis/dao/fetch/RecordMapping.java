package com.thorbis.dao.fetch;

import java.lang.reflect.Type;
import java.util.List;

import org.jooq.Field;
import org.jooq.Fields;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.impl.DSL;

import com.thorbis.dao.internal.fetch.Shape;
import com.thorbis.dao.internal.shape.Shapes;

/**
 * Reads the rows of any jOOQ query into the caller's record, as a {@link Fetch} does: components are named as the fields
 * are, and checked before a row is read.
 *
 * <pre>{@code
 * record MakeView(String make, int cars) {}
 *
 * var query = tenant.dsl()
 *         .select(VEHICLES.MAKE, count().as("cars"))
 *         .from(VEHICLES)
 *         .groupBy(VEHICLES.MAKE)
 *         .orderBy(VEHICLES.MAKE);
 * List<MakeView> makes = query.fetch(RecordMapping.of(MakeView.class, query));
 * }</pre>
 *
 * @param <X> the caller's record
 */
public final class RecordMapping<X> implements RecordMapper<Record, X> {

    private final Shape<X> shape;

    private RecordMapping(Type type, Fields fields) {
        this.shape = Shapes.of(type, fields);
    }

    /**
     * For rows of these fields, in their order.
     *
     * @param fields the query itself, or its result, or a table
     * @throws IllegalArgumentException if a component has no source, or several, or cannot take it
     */
    public static <X> RecordMapping<X> of(Class<X> type, Fields fields) {
        return new RecordMapping<>(type, fields);
    }

    /**
     * For rows of these fields, in their order.
     *
     * @throws IllegalArgumentException if a component has no source, or several, or cannot take it
     */
    public static <X> RecordMapping<X> of(Class<X> type, Field<?>... fields) {
        return new RecordMapping<>(type, DSL.row(fields));
    }

    /**
     * For rows of these fields, in their order, and a generic record.
     *
     * @param fields the query itself, or its result, or a table
     * @throws IllegalArgumentException if a component has no source, or several, or cannot take it
     */
    public static <X> RecordMapping<X> of(GenericType<X> type, Fields fields) {
        return new RecordMapping<>(type.type(), fields);
    }

    /** What the row becomes. */
    @Override
    public X map(Record row) {
        return shape.build(row.intoArray(), List.of());
    }
}
