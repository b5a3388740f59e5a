package com.thorbis.reporting.reorder;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;

/**
 * Something that runs out.
 *
 * @param itemId the key of the product, variant, part or menu item
 * @param number SKU or part number; null for menu items
 * @param name what it is called
 * @param available pieces free to promise; negative if oversold
 * @param onOrder pieces ordered of suppliers and not received, as far as that is known: of parts
 * @param reorderPoint to be ordered at so many, or fewer
 * @param sold pieces sold in the last 90 days, less what came back
 * @param suggested how many to order; null for menu items, for which that is not kept
 */
public record ReorderRow(
        StockKind kind,
        UUID itemId,
        @Nullable String number,
        String name,
        long available,
        long onOrder,
        long reorderPoint,
        BigDecimal sold,
        @Nullable Long suggested) {

    /** How long the sales that are counted reach back. */
    public static final int DAYS_OF_SALES = 90;

    /** How many days the available pieces last if sales go on as in the last 90 days, to one place; empty without sales. */
    public Optional<BigDecimal> daysOfCover() {
        return sold.signum() <= 0
                ? Optional.empty()
                : Figures.ratio(BigDecimal.valueOf(Math.max(available, 0) * DAYS_OF_SALES), sold, 1);
    }
}
