package com.thorbis.core.value;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Between the text of a column and the constants of its list.
 *
 * @param <E> the generated enum
 */
public final class DatabaseValueConverter<E extends Enum<E> & DatabaseValue> implements Converter<String, E> {

    private static final long serialVersionUID = 1L;

    private final Class<E> type;
    private final Map<String, E> constants;

    public DatabaseValueConverter(Class<E> type) {
        this.type = type;
        this.constants = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(DatabaseValue::literal, Function.identity()));
    }

    /**
     * The constant of a text.
     *
     * @throws IllegalArgumentException if the list has no such value, as after a migration that this code is older than
     */
    @Override
    public @Nullable E from(@Nullable String literal) {
        if (literal == null) {
            return null;
        }
        E constant = constants.get(literal);
        if (constant == null) {
            throw new IllegalArgumentException("'" + literal + "' is no value of " + type.getSimpleName()
                    + ", which knows " + constants.keySet().stream().sorted().toList()
                    + ". Generate the code again from the migrations that the database has.");
        }
        return constant;
    }

    @Override
    public @Nullable String to(@Nullable E constant) {
        return constant == null ? null : constant.literal();
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<E> toType() {
        return type;
    }
}
