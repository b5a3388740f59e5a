package com.thorbis.dao.internal.scope;

import java.sql.SQLException;

import org.jooq.ConnectionProvider;
import org.jooq.Transaction;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

import com.thorbis.dao.internal.error.ErrorTranslator;

/** Transactions as jOOQ asks for them, so that {@code dsl().transaction(…)} and ours are the same. Nested: savepoints. */
final class ScopeTransactions implements TransactionProvider {

    private final ErrorTranslator errors;

    ScopeTransactions(ErrorTranslator errors) {
        this.errors = errors;
    }

    @Override
    public void begin(TransactionContext context) {
        try {
            ConnectionProvider around = context.configuration().connectionProvider();
            OpenTransaction begun =
                    around instanceof OpenTransaction outer ? outer.nested() : OpenTransaction.begin(around);
            context.configuration().set(begun);
            context.transaction(new Begun(begun));
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void commit(TransactionContext context) {
        try {
            ((Begun) context.transaction()).transaction().commit();
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    /** Also called where {@link #begin} failed: then there is nothing to undo. */
    @Override
    public void rollback(TransactionContext context) {
        try {
            if (context.transaction() instanceof Begun begun) {
                begun.transaction().rollback();
            }
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    private record Begun(OpenTransaction transaction) implements Transaction {}
}
