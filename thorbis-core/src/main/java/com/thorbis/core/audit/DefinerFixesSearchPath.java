package com.thorbis.core.audit;

/** Security definer functions fix their search_path, with pg_temp last. */
final class DefinerFixesSearchPath implements Rule {

    @Override
    public String name() {
        return "definer-fixes-search-path";
    }

    @Override
    public String consequence() {
        return "a caller makes the function run the caller's own objects with the definer's rights";
    }

    @Override
    public String sql() {
        return """
                SELECT p.oid::regprocedure::text AS object, concat(CASE WHEN owner.rolname = 'thorbis_definer' THEN 'SET LOCAL ROLE thorbis_definer; ' END,
                    format('ALTER FUNCTION %s SET search_path = pg_catalog, pg_temp;', p.oid::regprocedure),
                    CASE WHEN owner.rolname = 'thorbis_definer' THEN ' RESET ROLE;' END) AS statement
                FROM pg_proc p
                JOIN audited_schema s ON s.oid = p.pronamespace
                JOIN pg_roles owner ON owner.oid = p.proowner
                WHERE p.prosecdef AND NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
                    AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting ~ '^search_path=.*pg_temp"?$')
                """;
    }
}
