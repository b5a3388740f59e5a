package com.thorbis.dao.internal.save;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.save.Row.Kind;

/**
 * Finds the statements that write a tree, in their order: what is referred to goes before what refers to it.
 *
 * <p>Rows that are not in the tree any more go before those beside them come, so that a unique value is free again. Where
 * the tree goes on below them they go last instead: a row that moved from under them must not vanish with them.
 */
final class Steps {

    /** An array of more makes no statement faster, and the server must hold all of it. */
    private static final int MOST_ROWS = 10_000;

    private final TreeRows rows;
    private final Map<Part, List<Object>> deleted;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Step> last = new ArrayDeque<>();
    private final List<Step> totals = new ArrayList<>();

    private Steps(TreeRows rows, Map<Part, List<Object>> deleted) {
        this.rows = rows;
        this.deleted = deleted;
    }

    /** @param deleted takes the keys of rows that are gone */
    static List<Step> of(Part root, TreeRows rows, Map<Part, List<Object>> deleted) {
        Steps found = new Steps(rows, deleted);
        Map<Part, LineTotal> lineTotals = new HashMap<>();
        found.addUp(root, lineTotals);
        found.write(root, lineTotals);
        found.steps.addAll(found.last);
        found.steps.addAll(found.totals);
        return found.steps;
    }

    private void addUp(Part part, Map<Part, LineTotal> lineTotals) {
        for (int i = 0; i < part.branches().size(); i++) {
            Branch branch = part.branches().get(i);
            int position = i;
            branch.totals().ifPresent(rule -> {
                DocumentTotals documents = new DocumentTotals(part, branch, position, rule);
                lineTotals.put(branch.target(), documents.lineTotal());
                for (List<Row> some : chunks(documents.complete(rows.of(part)))) {
                    totals.add(new TotalsStep(part, branch, rule, rows.stamp(part), some));
                }
            });
            addUp(branch.target(), lineTotals);
        }
    }

    private void write(Part part, Map<Part, LineTotal> lineTotals) {
        for (Branch branch : part.branches()) {
            if (branch.isToOne()) {
                write(branch.target(), lineTotals);
            }
        }
        write(part, lineTotals.get(part));
        for (int i = 0; i < part.branches().size(); i++) {
            Branch branch = part.branches().get(i);
            if (!branch.isToOne()) {
                if (branch.removes()) {
                    remove(part, branch, i);
                }
                write(branch.target(), lineTotals);
                branch.link().ifPresent(link -> insert(link, branch.upserts() ? branch.identity() : new int[0]));
            }
        }
    }

    private void write(Part part, @Nullable LineTotal lineTotal) {
        var stamp = rows.stamp(part);
        for (List<Row> some : grouped(of(part, Kind.UPDATE), UpdateStep::signature)) {
            steps.add(new UpdateStep(part, stamp, some, lineTotal));
        }
        for (List<Row> some : grouped(of(part, Kind.UPSERT), UpdateStep::changed)) {
            steps.add(new UpsertStep(part, stamp, some, lineTotal));
        }
        insert(part, new int[0]);
    }

    private void insert(Part part, int[] unlessThere) {
        for (List<Row> some : grouped(of(part, Kind.INSERT), Steps::nullsThatAreMeant)) {
            steps.add(new InsertStep(part, rows.stamp(part), some, unlessThere));
        }
    }

    private void remove(Part part, Branch branch, int position) {
        List<Row> parents = rows.of(part).stream()
                .filter(row -> row.kind() != Kind.INSERT && row.related().get(position) != null)
                .toList();
        if (parents.isEmpty()) {
            return;
        }
        Part from = branch.link().orElse(branch.target());
        List<Row> kept = rows.inTable(from).stream()
                .filter(row -> !row.list(branch.identity()).contains(null))
                .toList();
        boolean goesOn = branch.target().branches().stream().anyMatch(below -> !below.isToOne());
        for (List<Row> some : chunks(parents)) {
            Step step = new DeleteStep(part, branch, rows.stamp(from), some, kept, deleted);
            if (goesOn && branch.link().isEmpty()) {
                last.addFirst(step);
            } else {
                steps.add(step);
            }
        }
    }

    private List<Row> of(Part part, Kind kind) {
        return rows.of(part).stream().filter(row -> row.kind() == kind).toList();
    }

    /** Rows that differ in these need statements of their own: no array says "the default, which is not null". */
    private static Object nullsThatAreMeant(Row row) {
        BitSet meant = new BitSet();
        for (int column : row.part().nullableWithDefault()) {
            if (row.sets(column)) {
                meant.set(column);
            }
        }
        return meant;
    }

    private static List<List<Row>> grouped(List<Row> rows, Function<Row, Object> by) {
        Map<Object, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(by.apply(row), absent -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().flatMap(group -> chunks(group).stream()).toList();
    }

    private static List<List<Row>> chunks(List<Row> rows) {
        List<List<Row>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
        }
        return chunks;
    }
}
