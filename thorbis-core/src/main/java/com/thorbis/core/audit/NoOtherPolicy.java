package com.thorbis.core.audit;

/** A tenant table has no permissive policy beside its two. */
final class NoOtherPolicy implements Rule {

    @Override
    public String name() {
        return "no-other-policy";
    }

    @Override
    public String consequence() {
        return "policies of one role are OR-ed: the widest one wins, and the index is lost";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name || '.' || quote_ident(p.polname) AS object, format('DROP POLICY %I ON %s;', p.polname, t.name) AS statement
                FROM tenant_table t JOIN pg_policy p ON p.polrelid = t.oid
                WHERE p.polpermissive AND p.polname NOT IN ('tenant_isolation', 'cross_tenant')
                """;
    }
}
