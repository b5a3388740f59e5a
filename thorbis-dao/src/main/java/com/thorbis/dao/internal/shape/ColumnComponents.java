package com.thorbis.dao.internal.shape;

import java.util.Optional;
import java.util.function.UnaryOperator;

import com.thorbis.dao.internal.shape.Conversion.Impossible;

/** Makes the components that take values of the row itself. */
final class ColumnComponents {

    private ColumnComponents() {}

    /**
     * Checks that the component can take all values of the source.
     *
     * @param position of the source among the row's values
     * @throws IllegalArgumentException if it cannot
     */
    static Component of(Slot slot, Source source, int position) {
        if (slot.type().is(Optional.class)) {
            UnaryOperator<Object> conversion =
                    conversion(slot, source, slot.type().element());
            return (values, related) -> Optional.ofNullable(values[position]).map(conversion);
        }
        if (!slot.holdsNull() && source.canBeNull()) {
            throw new IllegalArgumentException(slot + " cannot be null, and " + source + " can; "
                    + (slot.type().raw().isPrimitive()
                            ? "use " + slot.type().boxed() + ", or an Optional."
                            : "make it @Nullable, or an Optional."));
        }
        UnaryOperator<Object> conversion = conversion(slot, source, slot.type());
        if (conversion == Conversion.NONE) {
            return (values, related) -> values[position];
        }
        return (values, related) -> {
            Object value = values[position];
            return value == null ? null : conversion.apply(value);
        };
    }

    private static UnaryOperator<Object> conversion(Slot slot, Source source, JavaType type) {
        try {
            return Conversion.between(source.field().getType(), type);
        } catch (Impossible e) {
            throw new IllegalArgumentException(slot + " cannot take " + source + "; " + e.reason() + ".", e);
        }
    }
}
