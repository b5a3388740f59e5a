package com.thorbis.dao.crosstenant;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.error.ErrorTranslator;
import com.thorbis.dao.internal.scope.AuditedAccess;
import com.thorbis.dao.people.CreatedBusiness;
import com.thorbis.dao.people.NewBusiness;
import com.thorbis.dao.people.Person;

/**
 * Work on rows of several tenants, for one reason. Each transaction leaves a record in
 * {@code audit_mgmt.cross_tenant_access}, which is written with it or not at all.
 *
 * <pre>{@code
 * int businesses =
 *         thorbis.crossTenant("monthly count for the board").transactionResult(dsl -> dsl.fetchCount(BUSINESSES));
 * }</pre>
 */
public final class CrossTenant {

    /** So that a reason says something. The database asks for as many. */
    private static final int SHORTEST_REASON = 10;

    private final DataSource admin;
    private final ErrorTranslator errors;
    private final String reason;
    private final AuditedAccess access;

    /** For {@code thorbis.crossTenant(reason)}, which is the way to one. */
    public CrossTenant(DataSource admin, ErrorTranslator errors, String reason) {
        this(admin, errors, reason, null);
    }

    private CrossTenant(DataSource admin, ErrorTranslator errors, String reason, @Nullable String actor) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason \"%s\" is too short. Say in %d characters or more why the work"
                                    .formatted(reason, SHORTEST_REASON)
                            + " crosses tenants: it is recorded for those who must know.");
        }
        this.admin = admin;
        this.errors = errors;
        this.reason = reason;
        this.access = new AuditedAccess(admin, errors, actor, reason);
    }

    /**
     * Names who works, for the record; the database login, unless told.
     *
     * @return the same work, by somebody
     */
    public CrossTenant by(String actor) {
        return new CrossTenant(admin, errors, reason, actor);
    }

    /**
     * Runs all of the work, or none of it: an exception rolls back, takes the record with it, and is thrown on.
     *
     * @param work gets all of jOOQ, over the rows of all tenants, for as long as the transaction lasts
     */
    public void transaction(Consumer<DSLContext> work) {
        transactionResult(dsl -> {
            work.accept(dsl);
            return null;
        });
    }

    /**
     * As {@link #transaction}, with a result.
     *
     * @return what the work returned
     */
    public <T extends @Nullable Object> T transactionResult(Function<DSLContext, T> work) {
        return access.transactionResult(work);
    }

    /**
     * Creates a business and its owner, in one recorded transaction; needs Thorbis's own schema.
     *
     * @throws com.thorbis.dao.error.ConstraintViolationException if the industry, the currency or the owner's address is
     *     none
     */
    public CreatedBusiness createBusiness(NewBusiness business) {
        Person owner = business.owner();
        return transactionResult(dsl -> dsl.fetchSingle(
                        """
                        select business_id, owner_id from tenant_mgmt.create_business(
                            business_name => ?, primary_industry => ?, owner_email => ?, owner_first_name => ?,
                            owner_last_name => ?, default_timezone => ?, default_currency => ?)""",
                        business.name(),
                        business.primaryIndustry(),
                        owner.email(),
                        owner.firstName(),
                        owner.lastName(),
                        business.timezone(),
                        business.currency())
                .into(CreatedBusiness.class));
    }
}
