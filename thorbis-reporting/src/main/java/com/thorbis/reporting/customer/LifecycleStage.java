package com.thorbis.reporting.customer;

import java.util.Locale;

/** How lately a customer bought, as of the moment of reading: it changes as time passes. */
public enum LifecycleStage {
    /** Within the last 90 days. */
    ACTIVE,
    /** Within the last 365 days, and not the last 90. */
    DORMANT,
    /** Longer ago, or never. */
    INACTIVE;

    /** As the column {@code customer_lifecycle_stage} has it: {@code active}, {@code dormant}, {@code inactive}. */
    public String literal() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LifecycleStage of(String literal) {
        return valueOf(literal.toUpperCase(Locale.ROOT));
    }
}
