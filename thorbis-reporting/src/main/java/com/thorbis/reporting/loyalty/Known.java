package com.thorbis.reporting.loyalty;

import java.util.UUID;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Orders of which it is known who ordered. */
final class Known {

    private Known() {}

    /** Whether an order is of a customer who is not deleted; never null. */
    static Condition customer(UUID businessId) {
        return DSL.exists(DSL.selectOne()
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(businessId))
                .and(CUSTOMERS.ID.eq(REALISED_ORDERS.CUSTOMER_ID))
                .and(CUSTOMERS.DELETED_AT.isNull()));
    }
}
