package com.thorbis.core.audit;

/** Row-level security is enabled on every tenant table, and forced upon its owner. */
final class RowSecurityIsForced implements Rule {

    @Override
    public String name() {
        return "row-security-forced";
    }

    @Override
    public String consequence() {
        return "the policies are not applied, to the owner or to anybody";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object,
                    format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;', t.name) AS statement
                FROM tenant_table t WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity)
                """;
    }
}
