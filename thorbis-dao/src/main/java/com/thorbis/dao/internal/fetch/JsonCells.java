package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row of a nested statement: an array of texts and of further arrays. */
final class JsonCells implements Cells {

    /** How many values a function of PostgreSQL takes. */
    static final int IN_ONE_ARRAY = 100;

    private final List<?> cells;
    private int index;

    private JsonCells(List<?> cells) {
        this.cells = cells;
    }

    /**
     * The rows of a nested statement.
     *
     * @param width how many cells a row has
     */
    static List<Cells> rows(List<?> rows, int width) {
        return rows.stream()
                .map(row -> (List<?>) row)
                .<Cells>map(row -> new JsonCells(width > IN_ONE_ARRAY ? joined(row) : row))
                .toList();
    }

    private static List<?> joined(List<?> parts) {
        List<@Nullable Object> cells = new ArrayList<>();
        parts.forEach(part -> cells.addAll((List<?>) part));
        return cells;
    }

    @Override
    public @Nullable Object next(Decoder decoder) {
        Object text = cells.get(index++);
        return text == null ? null : decoder.parse((String) text);
    }

    @Override
    public boolean nextIsPresent() {
        return cells.get(index++) != null;
    }

    @Override
    public List<Cells> nextRows(int width) {
        Object rows = cells.get(index++);
        return rows == null ? List.of() : rows((List<?>) rows, width);
    }

    @Override
    public void skip(int count) {
        index += count;
    }
}
