package com.thorbis.dao.internal.fetch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Part.Follow;

/** One more statement: what the rows of a level are related to by one step. */
final class Request {

    private final Follow follow;
    private final Batch target;
    private final @Nullable Reached reached;
    private final Map<Object, Group> groups = new HashMap<>();

    /**
     * Asks for nothing yet.
     *
     * @param reached takes what a recursive step leads to
     */
    Request(Follow follow, Batch target, @Nullable Reached reached) {
        this.follow = follow;
        this.target = target;
        this.reached = reached;
    }

    /** Also what this row is related to, which will be in the group. */
    Group groupOf(@Nullable Object[] row) {
        Object key = follow.step().keyOf(row);
        return key == null ? Group.NONE : groups.computeIfAbsent(key, k -> new Group());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    Follow follow() {
        return follow;
    }

    Set<Object> keys() {
        return groups.keySet();
    }

    /** Whether the rows that it finds may lead to further statements. */
    boolean leadsOn() {
        return target.asks();
    }

    /** Each row begins with what it is related by. */
    void read(ResultSet rows) throws SQLException {
        ResultSetCells cells = new ResultSetCells(rows);
        while (cells.nextRow()) {
            Object key = follow.step().readKey(cells);
            if (reached != null && follow.isRecursive()) {
                target.readReached(reached, key, cells);
            } else {
                target.read(cells, Objects.requireNonNull(groups.get(key), "a row above"));
            }
        }
    }
}
