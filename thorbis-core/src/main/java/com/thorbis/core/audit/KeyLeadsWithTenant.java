package com.thorbis.core.audit;

/** The key of every tenant table starts with the tenant. */
final class KeyLeadsWithTenant implements Rule {

    @Override
    public String name() {
        return "key-leads-with-tenant";
    }

    @Override
    public String consequence() {
        return "the tenant's rows are found by no index, and no composite key can refer to the table";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name AS object, concat(
                    (SELECT string_agg(format('ALTER TABLE %s DROP CONSTRAINT %I; ', f.child_name, f.conname), '')
                        FROM foreign_key f WHERE f.confrelid = t.oid),
                    format('ALTER TABLE %s ', t.name), 'DROP CONSTRAINT ' || quote_ident(k.conname) || ', ',
                    format('ADD PRIMARY KEY (%I, %s);', t.tenant_column, coalesce((
                        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY array_position(k.columns, a.attnum))
                        FROM pg_attribute a
                        WHERE a.attrelid = t.oid AND a.attnum = ANY (k.columns) AND a.attnum <> t.tenant_attnum), 'id')),
                    (SELECT string_agg(format(' SELECT thorbis.add_tenant_key(%L, %L, %L, %L);', f.child_name, f.last_column, t.name,
                            f.on_delete), '')
                        FROM foreign_key f WHERE f.confrelid = t.oid AND cardinality(f.conkey) = 1)) AS statement
                FROM tenant_table t LEFT JOIN primary_key k ON k.indrelid = t.oid
                WHERE k.columns[0] IS DISTINCT FROM t.tenant_attnum
                """;
    }
}
