package com.thorbis.reporting.customer;

import org.jooq.TableField;

import com.thorbis.schema.reporting_mgmt.tables.records.Customer360ViewRecord;

import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;

/** A total by which customers can be ranked. */
public enum CustomerTotal {
    /** Of all industries; the only one with an index, and so the fastest. */
    REVENUE(CUSTOMER_360_VIEW.TOTAL_CROSS_INDUSTRY_REVENUE),
    HOME_SERVICES_REVENUE(CUSTOMER_360_VIEW.HS_REVENUE),
    AUTOMOTIVE_REVENUE(CUSTOMER_360_VIEW.AUTO_REVENUE),
    RESTAURANT_REVENUE(CUSTOMER_360_VIEW.RESTAURANT_REVENUE),
    RETAIL_REVENUE(CUSTOMER_360_VIEW.RETAIL_REVENUE),
    WORK_ORDERS(CUSTOMER_360_VIEW.TOTAL_WORK_ORDERS),
    REPAIR_ORDERS(CUSTOMER_360_VIEW.TOTAL_REPAIR_ORDERS),
    VEHICLES(CUSTOMER_360_VIEW.TOTAL_VEHICLES),
    RESTAURANT_ORDERS(CUSTOMER_360_VIEW.TOTAL_RESTAURANT_ORDERS),
    RETAIL_ORDERS(CUSTOMER_360_VIEW.TOTAL_RETAIL_ORDERS);

    @SuppressWarnings("ImmutableEnumChecker") // a generated field never changes
    private final TableField<Customer360ViewRecord, ? extends Number> field;

    CustomerTotal(TableField<Customer360ViewRecord, ? extends Number> field) {
        this.field = field;
    }

    /** The view's column, for queries of one's own. */
    public TableField<Customer360ViewRecord, ? extends Number> field() {
        return field;
    }
}
