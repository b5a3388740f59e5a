package com.thorbis.reporting.internal.sql;

import org.jooq.Condition;

import com.thorbis.schema.hs.enums.PaymentStatus;

import static com.thorbis.schema.hs.Tables.PAYMENTS;

/** Which payments are money that came in. */
public final class Collected {

    private Collected() {}

    /** Also those that were refunded: their amount less the refund is what was kept. */
    public static Condition payments() {
        return PAYMENTS.STATUS.in(PaymentStatus.COMPLETED, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED);
    }
}
