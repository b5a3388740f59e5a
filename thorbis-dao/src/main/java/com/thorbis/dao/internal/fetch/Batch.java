package com.thorbis.dao.internal.fetch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Part.Follow;

/**
 * The rows of one level that were read, whatever way. Downwards it grows; upwards it becomes the caller's objects, the
 * leaves first, since a record needs its parts when it is made.
 *
 * <p>A row is an array: the values of the level's columns, and then for each step the group of what it leads to.
 */
final class Batch {

    private final Part part;
    private final int columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<Group> owners = new ArrayList<>();
    private final List<Batch> children = new ArrayList<>();
    private final BitSet requested = new BitSet();
    private final @Nullable Reached reached;

    Batch(Part part) {
        this.part = part;
        this.columns = part.fields().size();
        Reached recursion = null;
        for (Follow follow : part.follows()) {
            if (follow.isRecursive()) {
                recursion = new Reached(follow.step(), columns + children.size());
                children.add(this);
            } else {
                children.add(new Batch(follow.part()));
            }
        }
        reached = recursion;
    }

    /** Whether further statements may be needed for what is below. */
    boolean asks() {
        for (int i = 0; i < children.size(); i++) {
            Follow follow = part.follows().get(i);
            boolean waits = follow.way() == Way.QUERY_PER_LEVEL && !requested.get(i);
            if (waits || (!follow.isRecursive() && children.get(i).asks())) {
                return true;
            }
        }
        return false;
    }

    /** Takes a row, which belongs to the one that has this group. */
    void read(Cells cells, Group owner) throws SQLException {
        @Nullable Object[] row = readRow(cells, true);
        if (part.follows().isEmpty()) {
            owner.append(part.level().shape().build(row, List.of())); // has nothing to wait for
        } else {
            rows.add(row);
            owners.add(owner);
        }
    }

    /** Takes a row that the recursive step led to. */
    void readReached(Reached recursion, Object key, Cells cells) throws SQLException {
        recursion.add(key, readRow(cells, false));
    }

    private @Nullable Object[] readRow(Cells cells, boolean isStart) throws SQLException {
        @Nullable Object[] row = new Object[columns + children.size()];
        List<Decoder> decoders = part.decoders();
        for (int i = 0; i < columns; i++) {
            row[i] = cells.next(decoders.get(i));
        }
        for (int i = 0; i < children.size(); i++) {
            Follow follow = part.follows().get(i);
            if (follow.way() == Way.JOIN) {
                row[columns + i] = readJoined(children.get(i), cells);
            } else if (follow.way() == Way.MULTISET && (isStart || !follow.isRecursive())) {
                row[columns + i] = readNested(follow, children.get(i), cells);
            }
        }
        return row;
    }

    private static Group readJoined(Batch child, Cells cells) throws SQLException {
        if (!cells.nextIsPresent()) {
            cells.skip(child.part.cells());
            return Group.NONE;
        }
        Group group = new Group();
        child.read(cells, group);
        return group;
    }

    private static Group readNested(Follow follow, Batch child, Cells cells) throws SQLException {
        Group group = new Group();
        for (Cells row : cells.nextRows(follow.cells())) {
            if (child.reached != null && follow.isRecursive()) {
                child.readReached(child.reached, follow.step().readKey(row), row);
            } else {
                child.read(row, group);
            }
        }
        return group;
    }

    /** What can be asked for now that it couldn't before. */
    void collect(List<Request> requests) {
        if (reached != null && request(reached.position() - columns, requests)) {
            return; // and of the rows that it leads to, the other steps
        }
        for (int i = 0; i < children.size(); i++) {
            if (!part.follows().get(i).isRecursive() && !request(i, requests)) {
                children.get(i).collect(requests);
            }
        }
    }

    private boolean request(int step, List<Request> requests) {
        Follow follow = part.follows().get(step);
        if (follow.way() != Way.QUERY_PER_LEVEL || requested.get(step)) {
            return false;
        }
        requested.set(step);
        Request request = new Request(follow, children.get(step), reached);
        for (@Nullable Object[] row : rows) {
            row[columns + step] = request.groupOf(row);
        }
        if (reached != null) {
            for (@Nullable Object[] row : reached.rows()) {
                row[columns + step] = request.groupOf(row);
            }
        }
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return !request.isEmpty();
    }

    /** Makes the caller's objects, and gives each to the row that it belongs to. */
    void build() {
        for (int i = 0; i < children.size(); i++) {
            if (!part.follows().get(i).isRecursive()) {
                children.get(i).build();
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] row = rows.get(i);
            owners.get(i).append(reached == null ? make(row) : reached.grow(row, this::make));
        }
    }

    private Object make(@Nullable Object[] row) {
        List<Group> related = new ArrayList<>(children.size());
        for (int i = columns; i < row.length; i++) {
            related.add((Group) row[i]);
        }
        return part.level().shape().build(row, related);
    }
}
