package com.thorbis.reporting.technician;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;

/**
 * What a technician got done.
 *
 * @param technicianId null for orders to which nobody was assigned
 * @param technician the name or e-mail address; null for nobody
 * @param workOrders how many were completed
 * @param repairOrders how many were completed
 * @param net subtotal less discount of both
 * @param timedOrders work orders whose beginning and end are known
 * @param secondsOnTimedOrders from beginning to end
 * @param laborHoursSold of repair orders; may differ from hours worked
 * @param promisedOrders orders with a scheduled end or a promised time
 * @param onTimeOrders those completed by then
 */
public record TechnicianRow(
        @Nullable UUID technicianId,
        @Nullable String technician,
        int workOrders,
        int repairOrders,
        BigDecimal net,
        int timedOrders,
        BigDecimal secondsOnTimedOrders,
        BigDecimal laborHoursSold,
        int promisedOrders,
        int onTimeOrders) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    /** Hours that a work order took, to two places; empty where no beginning and end are known. */
    public Optional<BigDecimal> averageHours() {
        return Figures.ratio(secondsOnTimedOrders, SECONDS_OF_AN_HOUR.multiply(BigDecimal.valueOf(timedOrders)), 2);
    }

    /** The part of the orders with a promised time that were done by then; empty where none had one. */
    public Optional<BigDecimal> onTimeShare() {
        return Figures.share(onTimeOrders, promisedOrders);
    }
}
