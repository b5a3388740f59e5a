package com.thorbis.core.audit;

/** Services cannot read a materialized view. */
final class MaterializedViewsAreHidden implements Rule {

    @Override
    public String name() {
        return "materialized-views-hidden";
    }

    @Override
    public String consequence() {
        return "a materialized view has no row-level security: its readers see every tenant";
    }

    @Override
    public String sql() {
        return """
                SELECT format('%I.%I', s.nspname, c.relname) AS object,
                    format('REVOKE ALL ON %I.%I FROM PUBLIC, thorbis_app;', s.nspname, c.relname) AS statement
                FROM pg_class c JOIN audited_schema s ON s.oid = c.relnamespace
                WHERE c.relkind = 'm' AND has_any_column_privilege(to_regrole('thorbis_app'), c.oid, 'SELECT')
                """;
    }
}
