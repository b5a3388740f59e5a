package com.thorbis.dao;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.fetch.FetchListener;
import com.thorbis.dao.internal.scope.JooqSession;

/**
 * A transaction of one tenant. It, its DAOs and its {@code dsl()} fail once it has ended; it belongs to one thread at a
 * time, as a connection does.
 */
public final class TenantTransaction extends TenantScope {

    private final JooqSession session;

    TenantTransaction(JooqSession session, @Nullable FetchListener listener) {
        super(session, listener);
        this.session = session;
    }

    /**
     * Runs work that can fail by itself: an exception undoes it, back to where it began, and is thrown on. Whoever
     * catches it can go on in this transaction.
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
}
