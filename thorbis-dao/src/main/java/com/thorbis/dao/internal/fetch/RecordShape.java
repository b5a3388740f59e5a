package com.thorbis.dao.internal.fetch;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A record of the caller's, whose components are named as columns and fetched relationships are. */
final class RecordShape<X> implements Shape<X> {

    private final Constructor<X> constructor;
    private final List<Component> components;
    private final List<Column> columns;
    private final List<Shape<?>> related;

    private RecordShape(
            Constructor<X> constructor, List<Component> components, List<Column> columns, List<Shape<?>> related) {
        this.constructor = constructor;
        this.components = components;
        this.columns = columns;
        this.related = related;
    }

    /** Checks each component against the table's columns and the selection's branches. */
    static <X> RecordShape<X> of(Class<X> type, Selection<?> selection) {
        Sources sources = new Sources(type, selection);
        List<Component> components =
                Stream.of(type.getRecordComponents()).map(sources::of).toList();
        return new RecordShape<>(constructor(type), components, sources.columns(), sources.related());
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Shape<?>> related() {
        return related;
    }

    @Override
    public X build(@Nullable Object[] values, List<? extends List<?>> relatedObjects) {
        @Nullable Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).value(values, relatedObjects);
        }
        return construct(arguments);
    }

    private X construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused; // a compact constructor that does not take these values says so itself
            }
            throw new IllegalStateException(constructor + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static <X> Constructor<X> constructor(Class<X> type) {
        Class<?>[] parameters = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<X> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }

    /** Where one argument of the constructor comes from. */
    interface Component {
        @Nullable
        Object value(@Nullable Object[] values, List<? extends List<?>> related);
    }
}
