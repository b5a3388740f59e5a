package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Part.Follow;

/** Gives each table of a tree its alias, and each step its way. */
public final class Planner {

    private final Chooser chooser;
    private final int depth;
    private int aliases;

    private Planner(Chooser chooser, int depth) {
        this.chooser = chooser;
        this.depth = depth;
    }

    /**
     * The whole tree. Its root keeps the table's own name, so that any condition fits that was written for the table; it
     * is aliased only where the table is in the tree twice, and the name could mean either.
     */
    public static Part plan(Level<?, ?> root, Chooser chooser) {
        Table<?> table = root.selection().table();
        Set<Table<?>> below = new HashSet<>();
        root.steps().forEach(step -> addTables(step, root, below));
        Planner planner = new Planner(chooser, depth(root));
        return planner.part(root, below.contains(table) ? table.as(planner.alias()) : table, null);
    }

    private static void addTables(Step step, Level<?, ?> from, Set<Table<?>> tables) {
        tables.add(step.edge().target());
        if (!step.branch().isRecursive()) {
            Level<?, ?> next = step.next(from);
            next.steps().forEach(further -> addTables(further, next, tables));
        }
    }

    /** How many relationships to many rows follow one another. */
    private static int depth(Level<?, ?> level) {
        int deepest = 0;
        for (Step step : level.steps()) {
            int below = step.branch().isRecursive() ? 0 : depth(step.next(level));
            deepest = Math.max(deepest, below + (step.isJoinable() ? 0 : 1));
        }
        return deepest;
    }

    /** Without the recursive step, if one is given: it leads from the rows that it leads to by itself. */
    private Part part(Level<?, ?> level, Table<?> table, @Nullable Step without) {
        List<Follow> follows = new ArrayList<>();
        for (Step step : level.steps()) {
            if (step != without) {
                Level<?, ?> next = step.next(level);
                Chooser.Choice choice = chooser.choose(step, next, depth);
                Table<?> target = step.target(alias());
                follows.add(new Follow(
                        step,
                        choice.way(),
                        choice.reason(),
                        part(next, target, step.branch().isRecursive() ? step : null)));
            }
        }
        return Part.of(level, table, follows);
    }

    private String alias() {
        return "t" + ++aliases;
    }
}
