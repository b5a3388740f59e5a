package com.thorbis.tests.property;

import java.util.Objects;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.fetch.Related;
import com.thorbis.tests.support.Paths;

/** A condition that both PostgreSQL and Java can decide. */
sealed interface Filter {

    /** On a table that the query may know by another name. */
    Condition condition(KeyedTable<?, ?> table);

    boolean accepts(Record row, Data data);

    /** Whether a column has a value. */
    record Equals(Field<?> column, Object value) implements Filter {

        @Override
        public Condition condition(KeyedTable<?, ?> table) {
            return Values.in(table, column).eq(value);
        }

        @Override
        public boolean accepts(Record row, Data data) {
            return value.equals(row.get(column));
        }

        @Override
        public String toString() {
            return column.getName() + " = " + value;
        }
    }

    /** Whether a column has none. */
    record IsNull(Field<?> column) implements Filter {

        @Override
        public Condition condition(KeyedTable<?, ?> table) {
            return Values.in(table, column).isNull();
        }

        @Override
        public boolean accepts(Record row, Data data) {
            return row.get(column) == null;
        }

        @Override
        public String toString() {
            return column.getName() + " is null";
        }
    }

    /** Whether a column's value is greater than another; it is not where there is none. */
    record Greater(Field<?> column, Object value) implements Filter {

        @Override
        public Condition condition(KeyedTable<?, ?> table) {
            return Values.in(table, column).gt(value);
        }

        @Override
        public boolean accepts(Record row, Data data) {
            Comparable<Object> here = Values.comparable(row.get(column));
            return here != null && here.compareTo(Objects.requireNonNull(Values.comparable(value))) > 0;
        }

        @Override
        public String toString() {
            return column.getName() + " > " + value;
        }
    }

    /**
     * Whether some related row meets a condition, or none does.
     *
     * @param any false for none
     */
    record AnyRelated(Edge edge, boolean any, Filter filter) implements Filter {

        @Override
        public Condition condition(KeyedTable<?, ?> table) {
            EdgePath<KeyedTable<?, ?>> path = Paths.of(edge).apply(table);
            return any ? Related.any(path, filter::condition) : Related.none(path, filter::condition);
        }

        @Override
        public boolean accepts(Record row, Data data) {
            return data.shown(edge, row).anyMatch(next -> filter.accepts(next, data)) == any;
        }

        @Override
        public String toString() {
            return (any ? "any " : "none ") + edge.name() + " where " + filter;
        }
    }

    /** Whether there are more related rows than so many. */
    record MoreThan(Edge edge, int rows) implements Filter {

        @Override
        public Condition condition(KeyedTable<?, ?> table) {
            return Related.count(Paths.of(edge).apply(table)).gt(rows);
        }

        @Override
        public boolean accepts(Record row, Data data) {
            return data.shown(edge, row).count() > rows;
        }

        @Override
        public String toString() {
            return "more than " + rows + " " + edge.name();
        }
    }
}
