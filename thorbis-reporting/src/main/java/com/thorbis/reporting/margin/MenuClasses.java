package com.thorbis.reporting.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the classes of dishes, by the medians of all. */
final class MenuClasses {

    private final BigDecimal medianQuantity;
    private final BigDecimal medianMargin;

    private MenuClasses(BigDecimal medianQuantity, BigDecimal medianMargin) {
        this.medianQuantity = medianQuantity;
        this.medianMargin = medianMargin;
    }

    /** Gives each menu item its class, and leaves other rows as they are. */
    static List<MarginRow> classify(List<MarginRow> rows) {
        List<MarginRow> dishes =
                rows.stream().filter(row -> row.kind() == ItemKind.MENU_ITEM).toList();
        MenuClasses classes = new MenuClasses(
                median(dishes.stream().map(row -> BigDecimal.valueOf(row.quantity()))),
                median(dishes.stream().map(MarginRow::unitMargin).flatMap(Optional::stream)));
        return rows.stream()
                .map(row -> row.kind() == ItemKind.MENU_ITEM ? row.as(classes.of(row)) : row)
                .toList();
    }

    private MenuClass of(MarginRow dish) {
        boolean popular = BigDecimal.valueOf(dish.quantity()).compareTo(medianQuantity) >= 0;
        boolean profitable = dish.unitMargin().orElseThrow().compareTo(medianMargin) >= 0;
        if (popular) {
            return profitable ? MenuClass.STAR : MenuClass.PLOWHORSE;
        }
        return profitable ? MenuClass.PUZZLE : MenuClass.DOG;
    }

    /** Of an even number of values, the mean of the two in the middle. */
    private static BigDecimal median(Stream<BigDecimal> values) {
        List<BigDecimal> sorted = values.sorted().toList();
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.valueOf(2));
    }
}
