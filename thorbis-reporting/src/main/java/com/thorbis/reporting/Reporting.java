package com.thorbis.reporting;

import java.util.Objects;

import com.thorbis.dao.Tenant;

/**
 * What there is to tell of one business: an immutable value that holds no connection and sends nothing by itself.
 *
 * <pre>{@code
 * Reporting reporting = Reporting.of(thorbis.tenant(businessId, userId));
 * }</pre>
 */
public final class Reporting {

    private final Tenant tenant;

    private Reporting(Tenant tenant) {
        this.tenant = Objects.requireNonNull(tenant, "tenant");
    }

    /**
     * The reports of the tenant's business, read with its rights.
     *
     * @throws NullPointerException without a tenant
     */
    public static Reporting of(Tenant tenant) {
        return new Reporting(tenant);
    }

    /** Whose rows are read. */
    public Tenant tenant() {
        return tenant;
    }

    @Override
    public String toString() {
        return "Reporting[" + tenant + "]";
    }
}
