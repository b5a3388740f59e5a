-- Every foreign key of the database, and whether a row may do without.
SELECT k.conrelid::regclass::text AS child,
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS p (num, at)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.num ORDER BY p.at) AS columns,
    k.confrelid::regclass::text AS parent,
    ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS p (num, at)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.num ORDER BY p.at) AS referred,
    EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND NOT a.attnotnull) AS nullable
FROM pg_constraint k
WHERE k.contype = 'f' AND k.conparentid = 0
