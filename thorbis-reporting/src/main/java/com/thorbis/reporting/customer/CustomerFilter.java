package com.thorbis.reporting.customer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;

/**
 * Which customers. A value: each method returns another, which asks for what was asked so far and one thing more.
 *
 * <pre>{@code
 * CustomerFilter lost = CustomerFilter.all().stage(LifecycleStage.DORMANT).spentAtLeast(new BigDecimal("1000"));
 * }</pre>
 */
public final class CustomerFilter {

    private static final CustomerFilter ALL = new CustomerFilter(DSL.noCondition());

    private final Condition condition;

    private CustomerFilter(Condition condition) {
        this.condition = condition;
    }

    /** Every customer that is not deleted. */
    public static CustomerFilter all() {
        return ALL;
    }

    /** In this stage at the moment of reading. */
    public CustomerFilter stage(LifecycleStage stage) {
        // Ranges, which an index serves: that of the stage itself can't be kept.
        Field<OffsetDateTime> last = CUSTOMER_360_VIEW.LAST_ACTIVITY_AT;
        return switch (stage) {
            case ACTIVE -> where(last.gt(hoursAgo(2160)));
            case DORMANT -> where(last.gt(hoursAgo(8760)).and(last.le(hoursAgo(2160))));
            case INACTIVE -> where(last.le(hoursAgo(8760)).or(last.isNull()));
        };
    }

    /** Whose revenue of all industries is this or more. */
    public CustomerFilter spentAtLeast(BigDecimal amount) {
        return where(CUSTOMER_360_VIEW.TOTAL_CROSS_INDUSTRY_REVENUE.ge(amount));
    }

    /** Whose revenue of all industries is less. */
    public CustomerFilter spentLessThan(BigDecimal amount) {
        return where(CUSTOMER_360_VIEW.TOTAL_CROSS_INDUSTRY_REVENUE.lt(amount));
    }

    /** Whose last activity was then or later. */
    public CustomerFilter activeSince(OffsetDateTime time) {
        return where(CUSTOMER_360_VIEW.LAST_ACTIVITY_AT.ge(time));
    }

    /** Whose last activity was before; not those who never bought. */
    public CustomerFilter notActiveSince(OffsetDateTime time) {
        return where(CUSTOMER_360_VIEW.LAST_ACTIVITY_AT.lt(time));
    }

    /** Who has an order in this industry, in whatever state; a vehicle alone is none. */
    public CustomerFilter industry(PrimaryIndustry industry) {
        return where(
                switch (industry) {
                    case HS -> CUSTOMER_360_VIEW.TOTAL_WORK_ORDERS.gt(0L);
                    case AUTO -> CUSTOMER_360_VIEW.TOTAL_REPAIR_ORDERS.gt(0L);
                    case REST -> CUSTOMER_360_VIEW.TOTAL_RESTAURANT_ORDERS.gt(0L);
                    case RET -> CUSTOMER_360_VIEW.TOTAL_RETAIL_ORDERS.gt(0L);
                });
    }

    /** Who meets this condition on {@code CUSTOMER_360_VIEW} too. */
    public CustomerFilter where(Condition also) {
        return new CustomerFilter(condition.and(also));
    }

    Condition condition() {
        return condition;
    }

    private static Field<OffsetDateTime> hoursAgo(int hours) {
        return DSL.field("now() - interval '" + hours + " hours'", SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
