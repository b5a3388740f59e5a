/*
 * Generated from the database's migrations: do not edit.
 */
package golden.sales.enums;


import com.thorbis.core.value.DatabaseValue;


/**
 * The values of <code>sales.sales_orders.status</code>.
 */
public enum SalesOrderStatus implements DatabaseValue {

    OPEN("open"),
    IN_PROGRESS("in_progress"),
    CLOSED("closed");

    private final String literal;

    private SalesOrderStatus(String literal) {
        this.literal = literal;
    }

    @Override
    public String literal() {
        return literal;
    }
}
