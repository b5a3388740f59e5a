package com.thorbis.dao.internal.shape;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.tools.reflect.Reflect;

/**
 * A type of the caller's without variables: those of a generic record stand for what its user put in their place.
 *
 * @param raw the class; of an array, that of the array
 * @param arguments what stands between angle brackets
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {

    /** A type that has no variables, or whose variables mean anything. */
    static JavaType of(Type type) {
        return of(type, Map.of());
    }

    /** A type as a record declares it, with the record's variables in it. */
    JavaType resolve(Type declared) {
        TypeVariable<?>[] variables = raw.getTypeParameters();
        if (variables.length != arguments.size()) {
            return of(declared);
        }
        return of(
                declared,
                Stream.iterate(0, i -> i < variables.length, i -> i + 1)
                        .collect(Collectors.toMap(i -> variables[i], arguments::get)));
    }

    private static JavaType of(Type type, Map<TypeVariable<?>, JavaType> variables) {
        if (type instanceof Class<?> plain) {
            return new JavaType(plain, List.of());
        }
        if (type instanceof ParameterizedType generic) {
            return new JavaType(
                    (Class<?>) generic.getRawType(),
                    Stream.of(generic.getActualTypeArguments())
                            .map(argument -> of(argument, variables))
                            .toList());
        }
        if (type instanceof GenericArrayType array) {
            JavaType element = of(array.getGenericComponentType(), variables);
            return new JavaType(Array.newInstance(element.raw, 0).getClass(), element.arguments);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        JavaType known = type instanceof TypeVariable<?> variable ? variables.get(variable) : null;
        return known != null ? known : new JavaType(Object.class, List.of());
    }

    /** What a collection, an {@code Optional} or an array holds. */
    JavaType element() {
        if (raw.isArray()) {
            return new JavaType(raw.getComponentType(), arguments);
        }
        return arguments.isEmpty() ? new JavaType(Object.class, List.of()) : arguments.get(0);
    }

    boolean is(Class<?> type) {
        return raw == type;
    }

    /** {@code Integer} for {@code int}. */
    JavaType boxed() {
        return new JavaType(Reflect.wrapper(raw), arguments);
    }

    /** Such as {@code java.util.List<java.lang.String>}. */
    @Override
    public String toString() {
        return raw.isArray() || arguments.isEmpty()
                ? raw.getTypeName()
                : arguments.stream()
                        .map(JavaType::toString)
                        .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
    }
}
