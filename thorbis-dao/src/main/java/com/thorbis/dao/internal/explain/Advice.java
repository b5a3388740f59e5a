package com.thorbis.dao.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.thorbis.dao.explain.PlanWarning;
import com.thorbis.dao.explain.PlanWarning.Kind;
import com.thorbis.dao.internal.explain.TableFacts.IndexFacts;

/** What there is to say of one place where a plan reads a table. */
record Advice(Scan scan, TableFacts table, long large) {

    List<PlanWarning> warnings() {
        List<PlanWarning> warnings = new ArrayList<>();
        missingIndex().or(this::sequentialScan).ifPresent(warnings::add);
        table.indexes().forEach(index -> outOfReach(index, warnings));
        return warnings;
    }

    private Optional<PlanWarning> sequentialScan() {
        if (!scan.sequential() || table.rows() <= large) {
            return Optional.empty();
        }
        return Optional.of(new PlanWarning(
                Kind.SEQUENTIAL_SCAN,
                "%s is read as a whole, with about %d rows of all tenants. That is right where most of them are asked for; else narrow the fetch."
                        .formatted(table.name(), table.rows()),
                Optional.empty()));
    }

    private void outOfReach(IndexFacts index, List<PlanWarning> warnings) {
        for (int i = 0; i < index.keys().size(); i++) {
            String key = index.keys().get(i);
            Optional<String> operator =
                    scan.filterOn(key).filter(index.outOfReach().get(i)::contains);
            if (operator.isPresent()) {
                warnings.add(new PlanWarning(
                        Kind.INDEX_OUT_OF_REACH,
                        "%s is asked row by row for %s %s …, though the index %s knows the answer: under row-level security only conditions that are leakproof can be asked of an index, and this is none. Narrow the fetch by another condition too, or search through a function that a migration vets."
                                .formatted(table.name(), key, operator.get(), index.name()),
                        Optional.empty()));
            }
        }
    }

    /** Where nothing but the tenant is looked up, although an index could answer the conditions. */
    private Optional<PlanWarning> missingIndex() {
        boolean readsAll = table.indexable().keySet().stream()
                .noneMatch(column -> !column.equals(table.tenant()) && scan.looksUp(column));
        if (table.rows() <= large || !readsAll || scan.filter().contains(" OR ")) {
            return Optional.empty();
        }
        List<String> equal = new ArrayList<>();
        List<String> range = new ArrayList<>();
        table.indexable()
                .forEach((column, operators) -> scan.filterOn(column)
                        .filter(operators::contains)
                        .filter(operator -> !column.equals(table.tenant()))
                        .ifPresent(operator -> (operator.equals("=") ? equal : range).add(column)));
        range.stream().findFirst().ifPresent(equal::add);
        if (equal.isEmpty() || table.hasIndexOn(equal.get(0))) {
            return Optional.empty();
        }
        return Optional.of(new PlanWarning(
                Kind.MISSING_INDEX,
                "All of the tenant's rows of %s are read to find those with a given %s; in a migration:"
                        .formatted(table.name(), String.join(", ", equal)),
                Optional.of(createIndex(equal))));
    }

    private String createIndex(List<String> columns) {
        List<String> keys = new ArrayList<>(columns);
        if (!table.tenant().isEmpty()) {
            keys.add(0, table.tenant());
        }
        return "CREATE INDEX ON " + table.name() + " (" + String.join(", ", keys) + ");";
    }
}
