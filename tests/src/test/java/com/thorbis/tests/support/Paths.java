package com.thorbis.tests.support;

import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;

/** The generated methods of relationships, for tests that walk along all of them. */
public final class Paths {

    private Paths() {}

    /** As {@code Customers::vehicles}, for the edge of that name. */
    public static Function<KeyedTable<?, ?>, EdgePath<KeyedTable<?, ?>>> of(Edge edge) {
        return table -> call(table, edge.name());
    }

    @SuppressWarnings("unchecked")
    private static EdgePath<KeyedTable<?, ?>> call(KeyedTable<?, ?> table, String method) {
        try {
            return (EdgePath<KeyedTable<?, ?>>)
                    table.getClass().getMethod(method).invoke(table);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(table + " has no method of its edge " + method, e);
        }
    }
}
