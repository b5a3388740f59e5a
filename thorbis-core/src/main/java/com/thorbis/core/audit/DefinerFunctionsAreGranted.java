package com.thorbis.core.audit;

/** Not everybody may execute a security definer function. */
final class DefinerFunctionsAreGranted implements Rule {

    @Override
    public String name() {
        return "definer-functions-are-granted";
    }

    @Override
    public String consequence() {
        return "roles that have no business with tenants' rows can read them through the function";
    }

    @Override
    public String sql() {
        return """
                SELECT p.oid::regprocedure::text AS object, concat(CASE WHEN owner.rolname = 'thorbis_definer' THEN 'SET LOCAL ROLE thorbis_definer; ' END,
                    format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', p.oid::regprocedure),
                    CASE WHEN owner.rolname = 'thorbis_definer' THEN ' RESET ROLE;' END) AS statement
                FROM pg_proc p
                JOIN audited_schema s ON s.oid = p.pronamespace
                JOIN pg_roles owner ON owner.oid = p.proowner
                WHERE p.prosecdef AND NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
                    AND EXISTS (
                        SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl WHERE acl.grantee = 0)
                """;
    }
}
