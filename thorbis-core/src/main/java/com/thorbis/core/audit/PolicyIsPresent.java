package com.thorbis.core.audit;

/** Every tenant table has the tenant policy, and the one for cross-tenant work. */
final class PolicyIsPresent implements Rule {

    @Override
    public String name() {
        return "policy-present";
    }

    @Override
    public String consequence() {
        return "no policy tells the tenants' rows apart, or none lets the vetted functions work";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object, format('SELECT thorbis.protect(%L, %L);', t.name, t.tenant_column) AS statement
                FROM tenant_table t
                WHERE (SELECT count(*) FROM pg_policy p
                    WHERE p.polrelid = t.oid AND p.polname IN ('tenant_isolation', 'cross_tenant')) < 2
                """;
    }
}
