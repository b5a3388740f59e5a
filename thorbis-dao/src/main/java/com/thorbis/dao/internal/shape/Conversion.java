package com.thorbis.dao.internal.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jooq.Converter;
import org.jooq.JSONB;
import org.jooq.impl.DefaultConverterProvider;

import com.thorbis.core.value.DatabaseValue;

/** From a column's type to the type of the caller's component, where nothing is lost on the way. */
final class Conversion {

    /** By jOOQ's converters, which would also turn 1.5 into 1: only these pairs. */
    private static final Map<Class<?>, Set<Class<?>>> LOSSLESS = Map.of(
            Short.class, Set.of(Integer.class, Long.class, Double.class, BigDecimal.class, BigInteger.class),
            Integer.class, Set.of(Long.class, Double.class, BigDecimal.class, BigInteger.class),
            Long.class, Set.of(BigDecimal.class, BigInteger.class),
            Float.class, Set.of(Double.class),
            OffsetDateTime.class, Set.of(Instant.class),
            UUID.class, Set.of(String.class),
            JSONB.class, Set.of(String.class));

    /** Where a value is what the component takes already. */
    static final UnaryOperator<Object> NONE = value -> value;

    private Conversion() {}

    /**
     * The conversion of values that are not null.
     *
     * @throws Impossible if there is none
     */
    static UnaryOperator<Object> between(Class<?> column, JavaType component) throws Impossible {
        Class<?> wanted = component.boxed().raw();
        if (wanted.isAssignableFrom(column)) {
            return NONE;
        }
        if (column.isArray() && !column.getComponentType().isPrimitive() && Container.of(component) != null) {
            return ofElements(column.getComponentType(), component);
        }
        if (column.isEnum() && DatabaseValue.class.isAssignableFrom(column)) {
            if (wanted == String.class) {
                return constant -> ((DatabaseValue) constant).literal();
            }
            if (wanted.isEnum()) {
                return EnumConversion.between(column, wanted);
            }
        }
        if (wanted.isRecord() && wanted.getRecordComponents().length == 1) {
            return ofValueType(column, component);
        }
        if (LOSSLESS.getOrDefault(column, Set.of()).contains(wanted)) {
            return byConverter(new DefaultConverterProvider().provide(column, wanted));
        }
        throw new Impossible(
                wanted.isEnum()
                        ? "its values are no closed list, so that none of them is known to be a constant"
                        : "give the component the column's type");
    }

    private static UnaryOperator<Object> ofElements(Class<?> element, JavaType component) throws Impossible {
        UnaryOperator<Object> conversion = between(element, component.element());
        Container container = Container.require(component);
        return array -> container.of(Stream.of((Object[]) array)
                .map(value -> value == null ? null : conversion.apply(value))
                .toList());
    }

    /** A record of one component, such as {@code record Vin(String value)}, is a type for the values of a column. */
    private static UnaryOperator<Object> ofValueType(Class<?> column, JavaType component) throws Impossible {
        UnaryOperator<Object> conversion =
                between(column, Slot.of(component).get(0).type());
        CanonicalConstructor constructor = CanonicalConstructor.of(component.raw());
        return value -> constructor.call(conversion.apply(value));
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> byConverter(Converter<?, ?> converter) {
        return value -> ((Converter<Object, ?>) converter).from(value);
    }

    /** Values of a column may be none of the component's type; the message says why. */
    static final class Impossible extends Exception {

        private static final long serialVersionUID = 1L;

        Impossible(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
