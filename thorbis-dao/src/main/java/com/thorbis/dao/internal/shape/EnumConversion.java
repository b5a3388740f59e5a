package com.thorbis.dao.internal.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.value.DatabaseValue;
import com.thorbis.dao.internal.shape.Conversion.Impossible;

/** From a column's closed list to an enum of the caller's, which must have a constant for each of its values. */
final class EnumConversion {

    private EnumConversion() {}

    static UnaryOperator<Object> between(Class<?> column, Class<?> wanted) throws Impossible {
        Map<Object, Object> constants = new HashMap<>();
        for (Object from : column.getEnumConstants()) {
            Object to = constant((Enum<?>) from, wanted);
            if (to == null) {
                throw new Impossible(wanted.getSimpleName() + " has no constant for its value "
                        + ((DatabaseValue) from).literal() + "; add one of the name " + ((Enum<?>) from).name());
            }
            constants.put(from, to);
        }
        return constants::get;
    }

    /** One that says that it is this value, or one of the same name. */
    private static @Nullable Object constant(Enum<?> from, Class<?> wanted) {
        for (Object to : wanted.getEnumConstants()) {
            boolean same = to instanceof DatabaseValue value
                    ? value.literal().equals(((DatabaseValue) from).literal())
                    : ((Enum<?>) to).name().equalsIgnoreCase(from.name());
            if (same) {
                return to;
            }
        }
        return null;
    }
}
