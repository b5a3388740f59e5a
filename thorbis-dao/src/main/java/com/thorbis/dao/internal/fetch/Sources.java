package com.thorbis.dao.internal.fetch;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.tools.StringUtils;
import org.jooq.tools.reflect.Reflect;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.dao.internal.fetch.RecordShape.Component;
import com.thorbis.dao.internal.table.Rows;

/** Finds where each component of a record comes from, and complains of those that come from nowhere. */
final class Sources {

    private final Class<?> type;
    private final String table;
    private final Selection<?> selection;
    private final Map<String, Column> columnsByName = new LinkedHashMap<>();
    private final List<Edge> edges;
    private final List<Shape<?>> related;
    private final List<Column> columns = new ArrayList<>();

    Sources(Class<?> type, Selection<?> selection) {
        this.type = type;
        this.table = Rows.name(selection.table());
        this.selection = selection;
        for (Field<?> field : selection.table().fields()) {
            columnsByName.put(StringUtils.toCamelCaseLC(field.getName()), Column.of(field));
        }
        columnsByName.putAll(selection.fields());
        this.edges = selection.branches().stream().map(Branch::edge).toList();
        this.related = new ArrayList<>();
        for (Branch branch : selection.branches()) {
            related.add(Shapes.of(elementType(branch.edge()), branch.target()));
        }
    }

    /** Those that the components found so far read, in their order. */
    List<Column> columns() {
        return columns;
    }

    List<Shape<?>> related() {
        return related;
    }

    Component of(RecordComponent component) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).name().equals(component.getName())) {
                return ofEdge(edges.get(i), i, component);
            }
        }
        Column column = columnsByName.get(component.getName());
        if (column == null) {
            throw new IllegalArgumentException(describe(component) + " has no source: " + table
                    + " has no column of this name, and no relationship of this name is fetched. Nearest are "
                    + Nearest.to(component.getName(), candidates()) + ".");
        }
        return ofColumn(column, component);
    }

    private Component ofColumn(Column source, RecordComponent component) {
        Field<?> column = source.of(selection.table());
        String described =
                table + "." + column.getName() + " (" + column.getType().getSimpleName() + ")";
        UnaryOperator<Object> conversion = Conversion.between(column.getType(), boxed(component.getGenericType()))
                .orElseThrow(() -> new IllegalArgumentException(
                        describe(component) + " cannot take " + described + "; give the component the column's type."));
        if (component.getType().isPrimitive() && column.getDataType().nullable()) {
            throw new IllegalArgumentException(describe(component) + " cannot be null, and " + described + " can; use "
                    + boxed(component.getType()).getTypeName() + ".");
        }
        int position = columns.size();
        columns.add(source);
        return (values, relatedObjects) -> {
            Object value = values[position];
            return value == null ? null : conversion.apply(value);
        };
    }

    private static Component ofEdge(Edge edge, int position, RecordComponent component) {
        if (isMany(edge)) {
            return (values, relatedObjects) -> relatedObjects.get(position);
        }
        if (component.getType() == Optional.class) {
            return (values, relatedObjects) ->
                    relatedObjects.get(position).stream().findFirst();
        }
        return (values, relatedObjects) -> {
            List<?> one = relatedObjects.get(position);
            return one.isEmpty() ? null : one.get(0);
        };
    }

    /** What a component says that the rows at a relationship's other end become. */
    private Type elementType(Edge edge) {
        RecordComponent component = Stream.of(type.getRecordComponents())
                .filter(c -> c.getName().equals(edge.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(edge + " is fetched, but " + type.getSimpleName()
                        + " has no component " + edge.name() + "; add one, or leave the relationship out."));
        Type declared = component.getGenericType();
        Class<?> container = isMany(edge) ? List.class : Optional.class;
        if (declared instanceof ParameterizedType generic && generic.getRawType() == container) {
            return generic.getActualTypeArguments()[0];
        }
        if (isMany(edge)) {
            throw new IllegalArgumentException(
                    describe(component) + " cannot take " + edge + ", which leads to many rows; make it a List.");
        }
        return declared;
    }

    private List<String> candidates() {
        return Stream.concat(columnsByName.keySet().stream(), edges.stream().map(Edge::name))
                .toList();
    }

    private String describe(RecordComponent component) {
        return "component " + component.getName() + " of type "
                + component.getGenericType().getTypeName() + " in " + type.getSimpleName();
    }

    private static boolean isMany(Edge edge) {
        return edge.cardinality() == Cardinality.MANY;
    }

    private static Type boxed(Type type) {
        return type instanceof Class<?> plain ? Reflect.wrapper(plain) : type;
    }
}
