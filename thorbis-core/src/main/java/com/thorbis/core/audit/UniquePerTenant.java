package com.thorbis.core.audit;

/** Unique constraints of a tenant table hold its tenant. */
final class UniquePerTenant implements Rule {

    @Override
    public String name() {
        return "unique-per-tenant";
    }

    @Override
    public String consequence() {
        return "one tenant's value refuses another's, and so tells that it exists";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name || '.' || quote_ident(c.relname) AS object, concat(
                    CASE WHEN con.conname IS NULL THEN format('DROP INDEX %I.%I; ', t.nspname, c.relname)
                        ELSE format('ALTER TABLE %s DROP CONSTRAINT %I; ', t.name, con.conname) END,
                    regexp_replace(pg_get_indexdef(i.indexrelid), '(USING \\w+ \\()',
                        format('\\1%I, ', t.tenant_column)), ';',
                    CASE WHEN con.conname IS NOT NULL THEN format(
                        ' ALTER TABLE %s ADD CONSTRAINT %I UNIQUE USING INDEX %2$I;', t.name, con.conname) END) AS statement
                FROM tenant_table t
                JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique AND NOT i.indisprimary
                JOIN pg_class c ON c.oid = i.indexrelid
                LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.contype = 'u'
                WHERE NOT t.tenant_attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
                """;
    }
}
