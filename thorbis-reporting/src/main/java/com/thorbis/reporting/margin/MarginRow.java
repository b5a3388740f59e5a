package com.thorbis.reporting.margin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;

/**
 * What was earned on an item. What came back counts negative.
 *
 * @param itemId the key of the menu item, product or variant
 * @param name as it is called now
 * @param quantity how many pieces
 * @param revenue what the lines were sold for
 * @param cost what the pieces cost, or would cost now where that was not recorded
 * @param estimatedRevenue the revenue of the lines whose cost was not recorded
 * @param menuClass of a menu item; null for others
 */
public record MarginRow(
        ItemKind kind,
        UUID itemId,
        String name,
        long quantity,
        BigDecimal revenue,
        BigDecimal cost,
        BigDecimal estimatedRevenue,
        @Nullable MenuClass menuClass) {

    private static final int UNIT_PLACES = 6;

    /** Revenue less cost. */
    public BigDecimal margin() {
        return revenue.subtract(cost);
    }

    /** The part of the revenue that is margin; empty without revenue. */
    public Optional<BigDecimal> marginShare() {
        return Figures.share(margin(), revenue);
    }

    /** The part of the revenue whose cost is only estimated; empty without revenue. */
    public Optional<BigDecimal> estimatedShare() {
        return Figures.share(estimatedRevenue, revenue);
    }

    /** The margin on one piece, to six places; empty where as many came back as were sold. */
    public Optional<BigDecimal> unitMargin() {
        return Figures.ratio(margin(), BigDecimal.valueOf(quantity), UNIT_PLACES);
    }

    MarginRow as(MenuClass menuClass) {
        return new MarginRow(kind, itemId, name, quantity, revenue, cost, estimatedRevenue, menuClass);
    }
}
