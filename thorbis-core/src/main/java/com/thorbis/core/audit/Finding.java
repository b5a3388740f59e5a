package com.thorbis.core.audit;

/**
 * Something in the database that breaks a rule.
 *
 * @param rule the rule's name, such as {@code row-security-forced}
 * @param object what breaks it, such as {@code hs.customers} or {@code hs.customers.fk_customers_x}
 * @param consequence what goes wrong while it stays
 * @param statement the SQL that mends it, one statement or several, to be run in one transaction
 */
public record Finding(String rule, String object, String consequence, String statement) {

    /** For a build log: rule, object and consequence on one line, the statement below. */
    @Override
    public String toString() {
        return rule + ": " + object + ": " + consequence + "\n    " + statement;
    }
}
