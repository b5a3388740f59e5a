package com.thorbis.dao.internal.save;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.save.Components.ColumnComponent;
import com.thorbis.dao.internal.save.Components.EdgeComponent;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** Records of the caller's, whose components are named as columns and relationships are. */
public final class RecordSource implements Source {

    private final Constructor<?> constructor;
    private final List<Method> accessors;
    private final List<ColumnComponent> columns;
    private final List<EdgeComponent> edges;
    private final boolean showsVersion;
    private final boolean changes;

    private RecordSource(Class<?> type, Components found, Columns table) {
        this.constructor = constructor(type);
        this.accessors = found.accessors();
        this.columns = found.columns();
        this.edges = found.edges();
        this.showsVersion = columns.stream().anyMatch(component -> component.column() == table.version());
        this.changes = columns.stream().anyMatch(ColumnComponent::isStored)
                || edges.stream().anyMatch(edge -> !(edge.source() instanceof RecordSource below) || below.changes);
    }

    /**
     * Checks each component against the table's columns and the outline's relationships.
     *
     * @throws IllegalArgumentException if a component has no place or does not fit it, or a relationship no component
     */
    public static RecordSource of(Class<?> type, Outline outline) {
        return new RecordSource(type, Components.of(type, outline), Columns.of(outline.table()));
    }

    @Override
    public void read(Object given, @Nullable Object[] values) {
        for (ColumnComponent component : columns) {
            values[component.column()] = component.read(given);
        }
    }

    @Override
    public @Nullable Collection<?> related(Object given, int follow) {
        return edges.get(follow).related(given);
    }

    @Override
    public List<Source> sources() {
        return edges.stream().map(EdgeComponent::source).toList();
    }

    @Override
    public boolean showsVersion() {
        return showsVersion;
    }

    @Override
    public Object stored(Object given, @Nullable Object[] values, List<@Nullable List<Object>> related) {
        if (!changes) {
            return given;
        }
        @Nullable Object[] arguments = new Object[accessors.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Components.value(accessors.get(i), given);
        }
        for (ColumnComponent component : columns) {
            Object stored = values[component.column()];
            if (component.isStored() && stored != Stamp.UNSET && stored != null) {
                arguments[component.position()] = component.outward(stored);
            }
        }
        for (int i = 0; i < edges.size(); i++) {
            List<Object> rows = related.get(i);
            if (rows != null) {
                arguments[edges.get(i).position()] = edges.get(i).wrapped(rows);
            }
        }
        return construct(arguments);
    }

    private Object construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused
                    ? refused // a compact constructor that does not take what was stored says so itself
                    : new IllegalStateException(constructor + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] parameters = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }
}
