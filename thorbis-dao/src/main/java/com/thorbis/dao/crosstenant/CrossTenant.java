package com.thorbis.dao.crosstenant;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.error.ErrorTranslator;
import com.thorbis.dao.internal.scope.AuditedAccess;

/**
 * Work on rows of several tenants, for one reason. Each transaction leaves a record in
 * {@code audit_mgmt.cross_tenant_access}, which is written with it or not at all.
 *
 * <pre>{@code
 * int businesses = thorbis.crossTenant("monthly count for the board")
 *     .transactionResult(dsl -> dsl.fetchCount(BUSINESSES));
 * }</pre>
 */
public final class CrossTenant {

    /** So that a reason says something. The database asks for as many. */
    private static final int SHORTEST_REASON = 10;

    private final AuditedAccess access;

    /** For {@code thorbis.crossTenant(reason)}, which is the way to one. */
    public CrossTenant(DataSource admin, ErrorTranslator errors, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason \"%s\" is too short. Say in %d characters or more why the work"
                                    .formatted(reason, SHORTEST_REASON)
                            + " crosses tenants: it is recorded for those who must know.");
        }
        this.access = new AuditedAccess(admin, errors, reason);
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
}
