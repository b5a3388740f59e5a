package com.thorbis.core.audit;

/** No role of services bypasses row-level security. */
final class NoServiceBypasses implements Rule {

    @Override
    public String name() {
        return "no-service-bypasses";
    }

    @Override
    public String consequence() {
        return "no policy applies to who logs in with the role";
    }

    @Override
    public String sql() {
        return """
                SELECT 'role ' || quote_ident(r.rolname) AS object, format('ALTER ROLE %I NOBYPASSRLS;', r.rolname) AS statement
                FROM pg_roles r
                WHERE r.rolbypassrls AND NOT r.rolsuper
                    AND (r.rolname IN ('thorbis_app', 'thorbis_admin', 'thorbis_scheduler', 'thorbis_definer')
                        OR EXISTS (
                            SELECT FROM unnest(ARRAY['USAGE', 'SET']) AS way
                            WHERE pg_has_role(r.oid, to_regrole('thorbis_app'), way)))
                """;
    }
}
