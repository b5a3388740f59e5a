package com.thorbis.dao;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.fetch.FetchListener;
import com.thorbis.dao.internal.scope.JooqSession;

/**
 * One tenant and who acts in its name: an immutable value that holds no connection and is bound to no thread, so that it
 * can be kept, passed on and used from many threads at once. Each statement is a transaction of its own.
 *
 * <pre>{@code
 * Optional<CustomerRecord> found = tenant.dao(CUSTOMERS).find(customerId);
 * }</pre>
 */
public final class Tenant extends TenantScope {

    private final JooqSession session;

    Tenant(JooqSession session, @Nullable FetchListener listener) {
        super(session, listener);
        this.session = session;
    }

    /** The tenant's key, as it was given: a UUID, a Long or a String. */
    public Object id() {
        return session.tenantId();
    }

    /** The key of who acts, as it was given; empty if nobody was named. */
    public Optional<Object> actorId() {
        return Optional.ofNullable(session.actorId());
    }

    /**
     * Runs all of the work, or none of it: an exception rolls back and is thrown on.
     *
     * @param work gets the transaction, which is of no use after it
     */
    public void transaction(Consumer<TenantTransaction> work) {
        session.transactionResult(inner -> {
            work.accept(new TenantTransaction(inner, listener()));
            return null;
        });
    }

    /**
     * As {@link #transaction}, with a result.
     *
     * @return what the work returned
     */
    public <T extends @Nullable Object> T transactionResult(Function<TenantTransaction, T> work) {
        return session.transactionResult(inner -> work.apply(new TenantTransaction(inner, listener())));
    }

    /**
     * As {@link #transactionResult}, in a transaction that may not write, and all of whose statements see the database at
     * one moment: that of the first.
     *
     * @return what the work returned
     * @throws org.jooq.exception.DataAccessException from a statement that writes: what writes belongs into {@link
     *     #transaction}
     */
    public <T extends @Nullable Object> T snapshotResult(Function<TenantTransaction, T> work) {
        return session.snapshotResult(inner -> work.apply(new TenantTransaction(inner, listener())));
    }

    /** Two are equal if they are of the same tenant and actor; their data sources are not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tenant tenant
                && id().equals(tenant.id())
                && actorId().equals(tenant.actorId());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), actorId());
    }

    @Override
    public String toString() {
        return "Tenant[" + id() + actorId().map(actor -> ", actor " + actor).orElse("") + "]";
    }
}
