package com.thorbis.dao.internal.fetch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows that the driver gives, one after the other. */
final class ResultSetCells implements Cells {

    private final ResultSet rows;
    private int index;

    ResultSetCells(ResultSet rows) {
        this.rows = rows;
    }

    boolean nextRow() throws SQLException {
        index = 0;
        return rows.next();
    }

    @Override
    public @Nullable Object next(Decoder decoder) throws SQLException {
        return decoder.read(rows, ++index);
    }

    @Override
    public boolean nextIsPresent() throws SQLException {
        return rows.getObject(++index) != null;
    }

    @Override
    public List<Cells> nextRows(int width) throws SQLException {
        String json = rows.getString(++index);
        return json == null ? List.of() : JsonCells.rows(JsonArrays.parse(json), width);
    }

    @Override
    public void skip(int cells) {
        index += cells;
    }
}
