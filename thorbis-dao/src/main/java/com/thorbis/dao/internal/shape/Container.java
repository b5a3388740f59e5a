package com.thorbis.dao.internal.shape;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What holds several values of the caller's; none of these can be changed, except for arrays. */
record Container(Function<List<?>, Object> filling) {

    private static final Container LIST = new Container(values -> values);
    private static final Container SET =
            new Container(values -> Collections.unmodifiableSet(new LinkedHashSet<>(values)));

    /** Null if the type holds one value. */
    static @Nullable Container of(JavaType type) {
        if (type.is(List.class) || type.is(Collection.class) || type.is(Iterable.class)) {
            return LIST;
        }
        if (type.is(Set.class)) {
            return SET;
        }
        return type.raw().isArray() ? new Container(values -> array(values, type.raw())) : null;
    }

    static Container require(JavaType type) {
        return Objects.requireNonNull(of(type), type::toString);
    }

    /**
     * Fills one.
     *
     * @param values in their order; can't be changed
     */
    Object of(List<?> values) {
        return filling.apply(values);
    }

    private static Object array(List<?> values, Class<?> type) {
        Object array = Array.newInstance(type.getComponentType(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }
}
