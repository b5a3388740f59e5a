package com.thorbis.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.jooq.Table;

import com.thorbis.dao.Tenant;
import com.thorbis.reporting.billing.BillingQuery;
import com.thorbis.reporting.customer.Customer360;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.loyalty.CohortQuery;
import com.thorbis.reporting.loyalty.RfmQuery;
import com.thorbis.reporting.margin.MarginQuery;
import com.thorbis.reporting.order.RealisedOrders;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.receivables.ReceivablesQuery;
import com.thorbis.reporting.reorder.ReorderQuery;
import com.thorbis.reporting.revenue.RevenueQuery;
import com.thorbis.reporting.satisfaction.SatisfactionQuery;
import com.thorbis.reporting.technician.TechnicianQuery;

/**
 * What there is to tell of one business: an immutable value that holds no connection and sends nothing by itself. Each
 * report is read at one moment, under the tenant's policies, in the business's time zone and currency.
 *
 * <pre>{@code
 * Reporting reporting = Reporting.of(thorbis.tenant(businessId, userId));
 * RevenueReport revenue = reporting.revenue(Period.year(2026)).run();
 * }</pre>
 */
public final class Reporting {

    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    private final Tenant tenant;
    private final Snapshots snapshots;

    private Reporting(Tenant tenant, Duration timeout) {
        if (!(tenant.id() instanceof UUID businessId)) {
            throw new IllegalArgumentException(
                    "Reports are of Thorbis's own tables, whose tenant is a UUID; " + tenant + " is of other tables.");
        }
        this.tenant = tenant;
        this.snapshots = new Snapshots(tenant, businessId, timeout);
    }

    /**
     * The reports of the tenant's business, read with its rights.
     *
     * @throws IllegalArgumentException if the tenant's key is no UUID: it is not of Thorbis's tables
     */
    public static Reporting of(Tenant tenant) {
        return new Reporting(tenant, LONGEST_STATEMENT);
    }

    /**
     * The same reports, each statement of which is cancelled after this time; two minutes unless said.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond
     */
    public Reporting timeout(Duration longest) {
        if (longest.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A statement of a report needs a millisecond or more, not " + longest + ".");
        }
        return new Reporting(tenant, longest);
    }

    /** Whose rows are read. */
    public Tenant tenant() {
        return tenant;
    }

    /** What each customer bought, exact at every read. */
    public Customer360 customer360() {
        return Customer360.of(tenant);
    }

    /** Report 1: revenue by industry and month. */
    public RevenueQuery revenue(Period period) {
        return new RevenueQuery(snapshots, period);
    }

    /** Report 2: what was invoiced, what was collected, and what is outstanding, by month. */
    public BillingQuery billing(Period period) {
        return new BillingQuery(snapshots, period);
    }

    /** Report 3: who owes how much since when, now. */
    public ReceivablesQuery receivables() {
        return new ReceivablesQuery(snapshots, null);
    }

    /** Report 3: who owed how much since when, at the end of a day. */
    public ReceivablesQuery receivables(LocalDate day) {
        return new ReceivablesQuery(snapshots, day);
    }

    /** Report 4: what technicians got done. */
    public TechnicianQuery technicians(Period period) {
        return new TechnicianQuery(snapshots, period);
    }

    /** Report 5: what is earned on menu items and products. */
    public MarginQuery margins(Period period) {
        return new MarginQuery(snapshots, period);
    }

    /** Report 6: what to order now. */
    public ReorderQuery reorderList() {
        return new ReorderQuery(snapshots);
    }

    /** Report 7: who comes again, by the month of the first order. */
    public CohortQuery cohorts(Period period) {
        return new CohortQuery(snapshots, period);
    }

    /** Report 7: who ordered lately, often and for much, in the 365 days that end today. */
    public RfmQuery rfm() {
        return new RfmQuery(snapshots, null);
    }

    /** Report 7: who ordered lately, often and for much, in the 365 days that end with this one. */
    public RfmQuery rfm(LocalDate day) {
        return new RfmQuery(snapshots, day);
    }

    /** Report 8: what hints at satisfaction, by industry. */
    public SatisfactionQuery satisfaction(Period period) {
        return new SatisfactionQuery(snapshots, period);
    }

    /**
     * The orders that are revenue, for queries of one's own; its columns are those of {@link RealisedOrders}. To be read
     * through this tenant.
     */
    public Table<?> realisedOrders(Period period) {
        return RealisedOrders.REALISED_ORDERS.in(snapshots.businessId(), period);
    }

    @Override
    public String toString() {
        return "Reporting[" + tenant + "]";
    }
}
