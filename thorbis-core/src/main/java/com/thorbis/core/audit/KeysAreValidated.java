package com.thorbis.core.audit;

/** Every foreign key and check has been validated. */
final class KeysAreValidated implements Rule {

    @Override
    public String name() {
        return "keys-are-validated";
    }

    @Override
    public String consequence() {
        return "rows from before the constraint may break it";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name || '.' || quote_ident(c.conname) AS object, concat(
                    -- A forced owner validates under the policy, and so blindly.
                    (SELECT string_agg(format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY; ', forced.name), '')
                        FROM tenant_table forced WHERE forced.oid IN (c.conrelid, c.confrelid)),
                    format('ALTER TABLE %s VALIDATE CONSTRAINT %I;', t.name, c.conname),
                    (SELECT string_agg(format(' ALTER TABLE %s FORCE ROW LEVEL SECURITY;', forced.name), '')
                        FROM tenant_table forced WHERE forced.oid IN (c.conrelid, c.confrelid))) AS statement
                FROM audited_table t JOIN pg_constraint c ON c.conrelid = t.oid
                WHERE NOT c.convalidated AND c.contype IN ('f', 'c')
                """;
    }
}
