package com.thorbis.core.audit;

/** Services hold no right on a tenant table that row-level security does not bound. */
final class ServicesCannotTruncate implements Rule {

    @Override
    public String name() {
        return "services-cannot-truncate";
    }

    @Override
    public String consequence() {
        return "TRUNCATE, REFERENCES and TRIGGER pass the policies by";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object,
                    format('REVOKE TRUNCATE, REFERENCES, TRIGGER ON %s FROM PUBLIC, thorbis_app;', t.name) AS statement
                FROM tenant_table t WHERE has_table_privilege(to_regrole('thorbis_app'), t.oid, 'TRUNCATE, REFERENCES, TRIGGER')
                """;
    }
}
