/*
 * Generated from the database's migrations: do not edit.
 */
package golden.sales.enums;


import com.thorbis.core.value.DatabaseValue;


/**
 * The values of <code>sales.refunds.review_state</code>.
 */
public enum RefundReviewState implements DatabaseValue {

    APPROVED("approved"),
    IT_S_OPEN("it's open"),
    _30_DAYS("30 days");

    private final String literal;

    private RefundReviewState(String literal) {
        this.literal = literal;
    }

    @Override
    public String literal() {
        return literal;
    }
}
