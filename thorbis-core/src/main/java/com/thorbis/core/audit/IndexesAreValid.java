package com.thorbis.core.audit;

/** No index was left invalid by a CREATE INDEX CONCURRENTLY that failed. */
final class IndexesAreValid implements Rule {

    @Override
    public String name() {
        return "indexes-are-valid";
    }

    @Override
    public String consequence() {
        return "queries do not use the index, but every write pays for it";
    }

    @Override
    public String sql() {
        return """
                SELECT t.name || '.' || quote_ident(c.relname) AS object,
                    format('REINDEX INDEX %I.%I;', t.nspname, c.relname) AS statement
                FROM audited_table t
                JOIN pg_index i ON i.indrelid = t.oid AND NOT i.indisvalid
                JOIN pg_class c ON c.oid = i.indexrelid
                """;
    }
}
