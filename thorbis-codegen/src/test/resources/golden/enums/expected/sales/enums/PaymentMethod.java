/*
 * Generated from the database's migrations: do not edit.
 */
package golden.sales.enums;


import com.thorbis.core.value.DatabaseValue;


/**
 * The values of <code>sales.refunds.payment_method</code>,
 * <code>sales.sales_orders.payment_method</code>.
 */
public enum PaymentMethod implements DatabaseValue {

    CASH("cash"),
    CARD("card");

    private final String literal;

    private PaymentMethod(String literal) {
        this.literal = literal;
    }

    @Override
    public String literal() {
        return literal;
    }
}
