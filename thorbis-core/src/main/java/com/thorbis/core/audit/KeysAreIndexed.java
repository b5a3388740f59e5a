package com.thorbis.core.audit;

/** An index of all rows, or of those where the key is not null, leads with the columns of every foreign key. */
final class KeysAreIndexed implements Rule {

    @Override
    public String name() {
        return "keys-are-indexed";
    }

    @Override
    public String consequence() {
        return "deleting or renumbering a parent row reads the whole table";
    }

    @Override
    public String sql() {
        return """
                SELECT f.object, format('CREATE INDEX %I ON %s (%s);',
                    left('idx_' || f.child_relname || '_' || replace(replace(f.child_columns, ', ', '_'), '"', ''), 63),
                    f.child_name, f.child_columns) AS statement
                FROM foreign_key f CROSS JOIN option o
                WHERE NOT f.parent_name = ANY (o.unindexed_parents)
                    AND NOT (cardinality(f.conkey) = 1 AND f.child_columns = ANY (o.unindexed_columns))
                    AND NOT EXISTS (
                        SELECT FROM pg_index i
                        JOIN pg_class c ON c.oid = i.indexrelid
                        JOIN pg_am am ON am.oid = c.relam AND am.amname = 'btree'
                        WHERE i.indrelid = f.child AND i.indisvalid
                            AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) IN (
                                SELECT format('(%I IS NOT NULL)', a.attname) FROM pg_attribute a
                                WHERE a.attrelid = f.child AND a.attnum = ANY (f.conkey)))
                            AND i.indnkeyatts >= cardinality(f.conkey)
                            AND f.conkey @> (i.indkey::int2[])[0:cardinality(f.conkey) - 1]
                            AND f.conkey <@ (i.indkey::int2[])[0:cardinality(f.conkey) - 1])
                """;
    }
}
