package com.thorbis.dao.internal.save;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.tools.StringUtils;
import org.jooq.tools.reflect.Reflect;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.edge.Edge;
import com.thorbis.dao.internal.save.Outline.Follow;
import com.thorbis.dao.internal.shape.Nearest;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Rows;

/** Finds where each component of a record goes, and complains of those that go nowhere. */
final class Components {

    /** @param isStored whether the database or the library may change what the caller gave */
    record ColumnComponent(
            int position, Method accessor, int column, Class<?> type, boolean isStored, UnaryOperator<Object> inward) {

        @Nullable
        Object read(Object given) {
            Object value = value(accessor, given);
            if (value instanceof Optional<?> maybe) {
                value = maybe.orElse(null);
            }
            return value == null ? null : inward.apply(value);
        }

        Object outward(Object stored) {
            Object shown = Inward.outward(stored, type);
            return accessor.getReturnType() == Optional.class ? Optional.of(shown) : shown;
        }
    }

    record EdgeComponent(int position, Method accessor, boolean isMany, Source source) {

        @Nullable
        Collection<?> related(Object given) {
            Object value = value(accessor, given);
            if (value instanceof Optional<?> maybe) {
                value = maybe.orElse(null);
            }
            return value == null || isMany ? (Collection<?>) value : List.of(value);
        }

        /** As the component's type wants it. */
        Object wrapped(List<Object> rows) {
            if (isMany) {
                return accessor.getReturnType() == Set.class ? new LinkedHashSet<>(rows) : rows;
            }
            return accessor.getReturnType() == Optional.class ? Optional.of(rows.get(0)) : rows.get(0);
        }
    }

    private final Class<?> type;
    private final Outline outline;
    private final Columns table;
    private final Map<String, Integer> columnsByName = new LinkedHashMap<>();
    private final List<ColumnComponent> columns = new ArrayList<>();
    private final List<EdgeComponent> edges = new ArrayList<>();

    private Components(Class<?> type, Outline outline) {
        this.type = type;
        this.outline = outline;
        this.table = Columns.of(outline.table());
        for (int i = 0; i < table.fields().length; i++) {
            columnsByName.put(StringUtils.toCamelCaseLC(table.fields()[i].getName()), i);
        }
    }

    static Components of(Class<?> type, Outline outline) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    Rows.name(outline.table()) + " cannot be saved from " + type.getTypeName()
                            + "; use a Java record of yours, or a Tree of "
                            + outline.table().getRecordType().getSimpleName()
                            + ".");
        }
        Components components = new Components(type, outline);
        components.find();
        return components;
    }

    private void find() {
        RecordComponent[] all = type.getRecordComponents();
        for (Follow follow : outline.follows()) {
            int position = Stream.of(all)
                    .map(RecordComponent::getName)
                    .toList()
                    .indexOf(follow.edge().name());
            if (position < 0) {
                throw new IllegalArgumentException(follow.edge() + " is saved, but " + type.getSimpleName()
                        + " has no component " + follow.edge().name() + "; add one, or leave the relationship out.");
            }
            edges.add(edge(position, all[position], follow));
        }
        for (int i = 0; i < all.length; i++) {
            int position = i;
            if (edges.stream().noneMatch(edge -> edge.position() == position)) {
                columns.add(column(position, all[position]));
            }
        }
    }

    /** Of all components, in their order. */
    List<Method> accessors() {
        return Stream.of(type.getRecordComponents()).map(Components::accessor).toList();
    }

    List<ColumnComponent> columns() {
        return columns;
    }

    /** In the order of the outline. */
    List<EdgeComponent> edges() {
        return edges;
    }

    private EdgeComponent edge(int position, RecordComponent component, Follow follow) {
        boolean isMany = follow.edge().cardinality() == Edge.Cardinality.MANY;
        Type element = component.getGenericType();
        if (element instanceof ParameterizedType generic
                && (isMany ? isCollection(generic) : generic.getRawType() == Optional.class)) {
            element = generic.getActualTypeArguments()[0];
        } else if (isMany) {
            throw new IllegalArgumentException(describe(component) + " cannot hold " + follow.edge()
                    + ", which leads to many rows; make it a List or a Set.");
        }
        if (!(element instanceof Class<?> elements)) {
            throw new IllegalArgumentException(describe(component) + " holds no records; make it one of a record.");
        }
        return new EdgeComponent(position, accessor(component), isMany, RecordSource.of(elements, follow.target()));
    }

    private static boolean isCollection(ParameterizedType generic) {
        return generic.getRawType() == List.class
                || generic.getRawType() == Set.class
                || generic.getRawType() == Collection.class;
    }

    private ColumnComponent column(int position, RecordComponent component) {
        Integer column = columnsByName.get(component.getName());
        if (column == null) {
            throw new IllegalArgumentException(describe(component) + " has no place: " + Rows.name(outline.table())
                    + " has no column of this name, and no relationship of this name is saved. Nearest are "
                    + Nearest.to(component.getName(), candidates()) + ".");
        }
        Field<?> field = table.fields()[column];
        Type declared = component.getGenericType();
        if (declared instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            declared = generic.getActualTypeArguments()[0];
        }
        Type boxed = declared instanceof Class<?> plain ? Reflect.wrapper(plain) : declared;
        UnaryOperator<Object> inward = Inward.between(boxed, field)
                .orElseThrow(() -> new IllegalArgumentException(describe(component) + " cannot be written to "
                        + Rows.name(outline.table()) + "." + field.getName() + " ("
                        + field.getType().getSimpleName()
                        + "); give the component the column's type."));
        Class<?> raw = boxed instanceof Class<?> plain ? plain : component.getType();
        return new ColumnComponent(position, accessor(component), column, raw, isStored(column), inward);
    }

    /** The key, the version, and what documents and lines add up to. */
    private boolean isStored(int column) {
        return column == table.version() || table.isKey(column) || TotalsCatalogue.isTotal(table.fields()[column]);
    }

    private List<String> candidates() {
        return Stream.concat(
                        columnsByName.keySet().stream(),
                        outline.follows().stream().map(follow -> follow.edge().name()))
                .toList();
    }

    private String describe(RecordComponent component) {
        return "component " + component.getName() + " of type "
                + component.getGenericType().getTypeName() + " in " + type.getSimpleName();
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    static @Nullable Object value(Method accessor, Object given) {
        try {
            return accessor.invoke(given);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(accessor + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(accessor + " cannot be called", e);
        }
    }
}
