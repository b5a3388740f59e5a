package com.thorbis.core.audit;

/** The tenant policy is for the owner and thorbis_app, the other for thorbis_admin and thorbis_definer. */
final class PolicyNamesItsRoles implements Rule {

    @Override
    public String name() {
        return "policy-names-its-roles";
    }

    @Override
    public String consequence() {
        return "a role sees every tenant's rows, or none";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object, format('SELECT thorbis.protect(%L, %L);', t.name, t.tenant_column) AS statement
                FROM tenant_table t
                JOIN pg_policy p ON p.polrelid = t.oid AND p.polname IN ('tenant_isolation', 'cross_tenant')
                CROSS JOIN LATERAL (
                    SELECT coalesce(array_agg(r.rolname::text ORDER BY r.rolname), '{public}') AS names
                    FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS actual
                CROSS JOIN LATERAL (
                    SELECT array_agg(role_name ORDER BY role_name) AS names
                    FROM unnest(CASE p.polname
                        WHEN 'tenant_isolation' THEN ARRAY[pg_get_userbyid(t.relowner)::text, 'thorbis_app']
                        ELSE ARRAY['thorbis_admin', 'thorbis_definer'] END) AS role_name) AS expected
                WHERE actual.names <> expected.names
                GROUP BY t.name, t.tenant_column
                """;
    }
}
