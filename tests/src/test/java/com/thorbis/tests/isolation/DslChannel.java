package com.thorbis.tests.isolation;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;

/** SQL of the caller's own, through the library's {@code dsl()}. */
final class DslChannel implements Channel {

    private final Tenant tenant;

    DslChannel(Tenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public long number(String sql) throws Refused {
        try {
            return tenant.dsl().fetchSingle(sql).get(0, Long.class);
        } catch (DataAccessException | ThorbisException e) {
            throw new Refused(e);
        }
    }

    @Override
    public long change(List<String> statements) throws Refused {
        try {
            if (statements.size() == 1) {
                return tenant.dsl().execute(statements.get(0));
            }
            return tenant.transactionResult(transaction -> executeAll(transaction.dsl(), statements));
        } catch (DataAccessException | ThorbisException e) {
            throw new Refused(e);
        }
    }

    private static long executeAll(DSLContext dsl, List<String> statements) {
        long changed = 0;
        for (String sql : statements) {
            changed = dsl.execute(sql);
        }
        return changed;
    }
}
