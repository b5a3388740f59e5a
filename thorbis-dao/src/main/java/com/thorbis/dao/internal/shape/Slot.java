package com.thorbis.dao.internal.shape;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component of the caller's record: a place for one value.
 *
 * @param owner the record
 * @param holdsNull false for primitives, and where an annotation says that the component is never null
 */
record Slot(JavaType owner, String name, JavaType type, boolean holdsNull) {

    /** By their simple names, so that it does not matter whose they are. */
    private static final Set<String> NEVER_NULL = Set.of("NonNull", "NotNull", "Nonnull");

    static List<Slot> of(JavaType record) {
        return Stream.of(record.raw().getRecordComponents())
                .map(component -> of(record, component))
                .toList();
    }

    private static Slot of(JavaType record, RecordComponent component) {
        boolean neverNull = Stream.of(
                        component.getAnnotations(), component.getAnnotatedType().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(annotation -> NEVER_NULL.contains(annotation.getSimpleName()));
        return new Slot(
                record,
                component.getName(),
                record.resolve(component.getGenericType()),
                !component.getType().isPrimitive() && !neverNull);
    }

    /** Such as {@code component year of type int in CarView}. */
    @Override
    public String toString() {
        return "component " + name + " of type " + type + " in " + owner.raw().getSimpleName();
    }
}
