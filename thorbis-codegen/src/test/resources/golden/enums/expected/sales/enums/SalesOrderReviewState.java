/*
 * Generated from the database's migrations: do not edit.
 */
package golden.sales.enums;


import com.thorbis.core.value.DatabaseValue;


/**
 * The values of <code>sales.sales_orders.review_state</code>.
 */
public enum SalesOrderReviewState implements DatabaseValue {

    NEW("new"),
    SEEN("seen");

    private final String literal;

    private SalesOrderReviewState(String literal) {
        this.literal = literal;
    }

    @Override
    public String literal() {
        return literal;
    }
}
