package com.thorbis.core.audit;

/** Policies compare the tenant in the one form that thorbis.protect writes. */
final class PolicyHasOneForm implements Rule {

    @Override
    public String name() {
        return "policy-has-one-form";
    }

    @Override
    public String consequence() {
        return "rows of another tenant are visible, or every lookup is thousands of times slower";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object, format('SELECT thorbis.protect(%L, %L);', t.name, t.tenant_column) AS statement
                FROM tenant_table t
                JOIN pg_policy p ON p.polrelid = t.oid AND p.polname IN ('tenant_isolation', 'cross_tenant')
                CROSS JOIN LATERAL (SELECT CASE
                    WHEN p.polname = 'cross_tenant' THEN 'true'
                    WHEN t.tenant_type = 'text' THEN format('(%I = ( SELECT thorbis.tenant() AS tenant))', t.tenant_column)
                    WHEN t.tenant_type = 'character varying'
                        THEN format('((%I)::text = (( SELECT (thorbis.tenant())::character varying AS tenant))::text)',
                            t.tenant_column)
                    ELSE format('(%I = ( SELECT (thorbis.tenant())::%s AS tenant))', t.tenant_column, t.tenant_type) END) AS form (text)
                WHERE p.polcmd <> '*' OR NOT p.polpermissive
                    OR pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM form.text
                    OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM form.text
                GROUP BY t.name, t.tenant_column
                """;
    }
}
