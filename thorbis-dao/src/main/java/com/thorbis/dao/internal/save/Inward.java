package com.thorbis.dao.internal.save;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DefaultConverterProvider;

import com.thorbis.core.value.DatabaseValue;

/** From the type of the caller's component to a column's type: what a fetch can read, this can write back. */
final class Inward {

    private static final Set<Class<?>> NUMBERS =
            Set.of(Short.class, Integer.class, Long.class, Float.class, Double.class, BigDecimal.class);

    /** Pairs of column and component. */
    private static final Map<Class<?>, Class<?>> OTHERS =
            Map.of(OffsetDateTime.class, Instant.class, UUID.class, String.class, JSONB.class, String.class);

    private Inward() {}

    /** The conversion of values that are not null; empty where there is none. */
    static Optional<UnaryOperator<Object>> between(Type component, Field<?> column) {
        if (component instanceof Class<?> type) {
            return between(type, column);
        }
        return column.getType().isArray()
                        && isCollectionOf(component, column.getType().getComponentType())
                ? Optional.of(values -> toArray((Collection<?>) values, column))
                : Optional.empty();
    }

    private static Optional<UnaryOperator<Object>> between(Class<?> type, Field<?> column) {
        Class<?> wanted = column.getType();
        if (wanted.isAssignableFrom(type)) {
            return Optional.of(UnaryOperator.identity());
        }
        if (NUMBERS.contains(type) && NUMBERS.contains(wanted)) {
            return Optional.of(number -> exactly((Number) number, column));
        }
        if (type == String.class && DatabaseValue.class.isAssignableFrom(wanted)) {
            return Optional.of(text -> column.getDataType().convert(text));
        }
        return OTHERS.get(wanted) == type
                ? Optional.of(byConverter(new DefaultConverterProvider().provide(type, wanted), column))
                : Optional.empty();
    }

    private static Object exactly(Number number, Field<?> column) {
        Object converted = column.getDataType().convert(number);
        if (converted == null
                || new BigDecimal(number.toString()).compareTo(new BigDecimal(converted.toString())) != 0) {
            throw refused(column);
        }
        return converted;
    }

    /** Back, for a component that what was stored is shown in. */
    @SuppressWarnings("unchecked")
    static Object outward(Object stored, Class<?> component) {
        if (component.isInstance(stored)) {
            return stored;
        }
        Converter<?, ?> converter = new DefaultConverterProvider().provide(stored.getClass(), component);
        return Objects.requireNonNull(((Converter<Object, ?>) converter).from(stored));
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> byConverter(Converter<?, ?> converter, Field<?> column) {
        return value -> {
            Object converted = ((Converter<Object, Object>) converter).from(value);
            if (converted == null) {
                throw refused(column);
            }
            return converted;
        };
    }

    private static IllegalArgumentException refused(Field<?> column) {
        return new IllegalArgumentException("the value is none that " + column.getName() + ", of type "
                + column.getType().getSimpleName() + ", can hold; give the component the column's type.");
    }

    private static Object toArray(Collection<?> values, Field<?> column) {
        Object[] array =
                (Object[]) java.lang.reflect.Array.newInstance(column.getType().getComponentType(), values.size());
        return values.toArray(array);
    }

    private static boolean isCollectionOf(Type component, Class<?> element) {
        return component instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)
                && generic.getActualTypeArguments()[0] == element;
    }
}
