package com.thorbis.dao.internal.fetch;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jooq.Converter;
import org.jooq.JSONB;
import org.jooq.impl.DefaultConverterProvider;

import com.thorbis.core.value.DatabaseValue;

/** From a column's type to the type of the caller's component, where nothing is lost on the way. */
final class Conversion {

    /** By jOOQ's converters, which would also turn 1.5 into 1: only these pairs. */
    private static final Map<Class<?>, Set<Class<?>>> LOSSLESS = Map.of(
            Short.class, Set.of(Integer.class, Long.class, BigDecimal.class),
            Integer.class, Set.of(Long.class, Double.class, BigDecimal.class),
            Long.class, Set.of(BigDecimal.class),
            Float.class, Set.of(Double.class),
            OffsetDateTime.class, Set.of(Instant.class),
            UUID.class, Set.of(String.class),
            JSONB.class, Set.of(String.class));

    private Conversion() {}

    /** The conversion of values that are not null; empty where there is none. */
    static Optional<UnaryOperator<Object>> between(Class<?> column, Type component) {
        if (component instanceof Class<?> type) {
            return between(column, type);
        }
        return isListOf(column, component) ? Optional.of(array -> List.of((Object[]) array)) : Optional.empty();
    }

    private static Optional<UnaryOperator<Object>> between(Class<?> column, Class<?> component) {
        if (component.isAssignableFrom(column)) {
            return Optional.of(UnaryOperator.identity());
        }
        if (component == String.class && DatabaseValue.class.isAssignableFrom(column)) {
            return Optional.of(constant -> ((DatabaseValue) constant).literal());
        }
        return LOSSLESS.getOrDefault(column, Set.of()).contains(component)
                ? Optional.of(byConverter(new DefaultConverterProvider().provide(column, component)))
                : Optional.empty();
    }

    private static boolean isListOf(Class<?> column, Type component) {
        return column.isArray()
                && component instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] == column.getComponentType();
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> byConverter(Converter<?, ?> converter) {
        return value -> ((Converter<Object, ?>) converter).from(value);
    }
}
