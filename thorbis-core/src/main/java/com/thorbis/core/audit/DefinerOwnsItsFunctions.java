package com.thorbis.core.audit;

/** Security definer functions belong to thorbis_definer. */
final class DefinerOwnsItsFunctions implements Rule {

    @Override
    public String name() {
        return "definer-owns-its-functions";
    }

    @Override
    public String consequence() {
        return "a function of the forced owner sees one tenant at most, one of a superuser sees everything";
    }

    @Override
    public String sql() {
        return """
                SELECT p.oid::regprocedure::text AS object, format('SELECT thorbis.open_to_definer(%L);'
                    ' ALTER FUNCTION %s OWNER TO thorbis_definer; SELECT thorbis.close_to_definer(%L);',
                    s.nspname, p.oid::regprocedure, s.nspname) AS statement
                FROM pg_proc p
                JOIN audited_schema s ON s.oid = p.pronamespace
                JOIN pg_roles owner ON owner.oid = p.proowner
                WHERE p.prosecdef AND NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
                    AND owner.rolname <> 'thorbis_definer'
                """;
    }
}
