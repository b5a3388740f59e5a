package com.thorbis.dao.internal.fetch;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The values of one row of a statement, or of a nested one, from left to right. */
interface Cells {

    @Nullable
    Object next(Decoder decoder) throws SQLException;

    /** Whether there is a value here at all. */
    boolean nextIsPresent() throws SQLException;

    /**
     * The rows of a nested statement.
     *
     * @param width how many cells each has
     */
    List<Cells> nextRows(int width) throws SQLException;

    void skip(int cells);
}
