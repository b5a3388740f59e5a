package com.thorbis.reporting.satisfaction;

import java.math.BigDecimal;
import java.util.Optional;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/**
 * What hints at satisfaction in one industry. Shares are of what has been observed: of orders so young that their 90 or
 * 30 days have not passed, nothing is known yet.
 *
 * @param observedOrders realised orders of known customers, 90 days after which have passed
 * @param repeatedOrders those of them that were followed by another order of the customer, of any industry, within 90 days
 * @param youngOrders realised orders of known customers, 90 days after which have not passed
 * @param anonymousOrders realised orders without a customer, or with one that is deleted
 * @param placedOrders orders placed in the period, without drafts, quotes and returns
 * @param cancelledOrders those of them that were cancelled
 * @param returnedOrders those of them that came back, and orders for goods that came back in part
 * @param observedJobs work on equipment or a vehicle, 30 days after which have passed
 * @param callbacks those of them after which other work on the same was ordered within 30 days
 * @param youngJobs work on equipment or a vehicle, 30 days after which have not passed
 * @param jobsWithoutDevice completed work orders that name no equipment
 */
public record SatisfactionRow(
        PrimaryIndustry industry,
        int observedOrders,
        int repeatedOrders,
        int youngOrders,
        int anonymousOrders,
        int placedOrders,
        int cancelledOrders,
        int returnedOrders,
        int observedJobs,
        int callbacks,
        int youngJobs,
        int jobsWithoutDevice) {

    /** The part of the observed orders that were followed by another; empty where none was observed. */
    public Optional<BigDecimal> repeatShare() {
        return Figures.share(repeatedOrders, observedOrders);
    }

    /** The part of the orders placed that were cancelled or came back; empty where none was placed. */
    public Optional<BigDecimal> cancelledOrReturnedShare() {
        return Figures.share((long) cancelledOrders + returnedOrders, placedOrders);
    }

    /** The part of the observed jobs that had to be seen to again; empty where none was observed. */
    public Optional<BigDecimal> callbackShare() {
        return Figures.share(callbacks, observedJobs);
    }
}
