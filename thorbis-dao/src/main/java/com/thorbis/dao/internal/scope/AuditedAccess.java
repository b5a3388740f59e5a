package com.thorbis.dao.internal.scope;

import java.util.function.Function;
import javax.sql.DataSource;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.error.ErrorTranslator;

/** Transactions over all tenants, whose first statement carries the record of them. */
public final class AuditedAccess {

    private final Configuration configuration;

    public AuditedAccess(DataSource admin, ErrorTranslator errors, @Nullable String actor, String reason) {
        configuration = JooqSession.configuration(admin, errors, Prologue.recordAccess(actor, reason));
    }

    /** Gives out jOOQ only inside of a transaction: one record is then one piece of work. */
    public <T extends @Nullable Object> T transactionResult(Function<DSLContext, T> work) {
        return configuration.dsl().transactionResult(c -> work.apply(c.dsl()));
    }
}
