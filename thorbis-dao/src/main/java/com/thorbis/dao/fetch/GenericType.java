package com.thorbis.dao.fetch;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with what stands between its angle brackets, which a {@code Class} can't tell: made as an empty subclass.
 *
 * <pre>{@code
 * record Pair<A, B>(A left, B right) {}
 *
 * static final Fetch<Customers, Pair<String, CustomerType>> PAIRS = Fetch.from(CUSTOMERS)
 *         .field("left", c -> c.LAST_NAME)
 *         .field("right", c -> c.CUSTOMER_TYPE)
 *         .into(new GenericType<Pair<String, CustomerType>>() {});
 * }</pre>
 *
 * @param <X> the type
 */
public abstract class GenericType<X> {

    private final Type type;

    /**
     * For the empty subclass.
     *
     * @throws IllegalStateException if it does not say what the type is
     */
    protected GenericType() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType generic)) {
            throw new IllegalStateException(
                    "a GenericType says which type it is: new GenericType<Pair<String, Integer>>() {}");
        }
        this.type = generic.getActualTypeArguments()[0];
    }

    /** The type, as reflection knows it. */
    public final Type type() {
        return type;
    }

    /** Such as {@code com.example.Pair<java.lang.String, java.lang.Integer>}. */
    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
