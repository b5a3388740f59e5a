package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row of a nested statement: an array of texts and of further arrays. */
final class JsonCells implements Cells {

    private final List<?> cells;
    private int index;

    private JsonCells(List<?> cells) {
        this.cells = cells;
    }

    static List<Cells> rows(List<?> rows) {
        return rows.stream().<Cells>map(row -> new JsonCells((List<?>) row)).toList();
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
    public List<Cells> nextRows() {
        Object rows = cells.get(index++);
        return rows == null ? List.of() : rows((List<?>) rows);
    }

    @Override
    public void skip(int count) {
        index += count;
    }
}
