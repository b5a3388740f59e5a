package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Field;
import org.jooq.Table;

/**
 * A level as a statement reads it: under an alias of its own, and with a way for each of its steps.
 *
 * @param follows the steps, in the order of the level
 * @param cells how many columns of a statement it takes, with all that is embedded
 */
public record Part(Level<?, ?> level, Table<?> table, List<Field<?>> fields, List<Follow> follows, int cells) {

    /**
     * A step, and how it is taken.
     *
     * @param reason for the way, as a clause
     * @param part what is read at its other end; of a recursive step the same level under another alias, without this
     *     step, since one statement takes it as far as it leads
     */
    public record Follow(Step step, Way way, String reason, Part part) {

        boolean isRecursive() {
            return step.branch().isRecursive();
        }

        /** How many values a row of it has; one that was reached recursively begins with what it was reached by. */
        int cells() {
            return part.cells() + (isRecursive() ? step.farKey().size() : 0);
        }

        /** Whether the columns are in the statement of the level above. */
        boolean isEmbedded() {
            return way != Way.QUERY_PER_LEVEL;
        }
    }

    List<Decoder> decoders() {
        return level.decoders();
    }

    static Part of(Level<?, ?> level, Table<?> table, List<Follow> follows) {
        List<Field<?>> fields = new ArrayList<>();
        level.columns().forEach(column -> fields.add(column.of(table)));
        return new Part(
                level,
                table,
                List.copyOf(fields),
                List.copyOf(follows),
                fields.size() + follows.stream().mapToInt(Part::cells).sum());
    }

    private static int cells(Follow follow) {
        return switch (follow.way()) {
            case JOIN -> 1 + follow.part().cells();
            case MULTISET -> 1;
            case QUERY_PER_LEVEL -> 0;
        };
    }

    /** How many queries it takes to read it, with all below. */
    public int statements() {
        return 1 + further();
    }

    private int further() {
        int further = 0;
        for (Follow follow : follows) {
            further += (follow.isEmbedded() ? 0 : 1)
                    + (follow.isRecursive() ? 0 : follow.part().further());
        }
        return further;
    }

    /** How many of the queries have to wait for another's keys, one after the other; the first included. */
    public int roundTrips() {
        int below = 0;
        int recursion = 0;
        for (Follow follow : follows) {
            if (!follow.isRecursive()) {
                below = Math.max(below, follow.part().roundTrips() - (follow.isEmbedded() ? 1 : 0));
            } else if (!follow.isEmbedded()) {
                recursion = 1; // the other steps wait for the rows that it leads to
            }
        }
        return 1 + recursion + below;
    }
}
