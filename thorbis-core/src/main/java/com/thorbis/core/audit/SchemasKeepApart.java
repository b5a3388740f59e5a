package com.thorbis.core.audit;

/** A foreign key leads into another schema only where the allow-list says so. */
final class SchemasKeepApart implements Rule {

    @Override
    public String name() {
        return "schemas-keep-apart";
    }

    @Override
    public String consequence() {
        return "two parts of the application that were to stay apart grow together";
    }

    @Override
    public String sql() {
        return """
                SELECT f.object, format('ALTER TABLE %s DROP CONSTRAINT %I;', f.child_name, f.conname) AS statement
                FROM foreign_key f CROSS JOIN option o
                WHERE f.child_schema <> f.parent_schema AND o.allowed_keys IS NOT NULL
                    AND NOT (ARRAY['* ' || f.parent_name, f.child_schema || ' ' || f.parent_name] && o.allowed_keys)
                """;
    }
}
