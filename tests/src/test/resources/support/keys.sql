-- The foreign keys of a table, those with most columns first: what they settle, a shorter one finds settled.
SELECT k.confrelid::regclass::text AS target,
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS p (num, at)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.num ORDER BY p.at) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS p (num, at)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.num ORDER BY p.at) AS referred
FROM pg_constraint k
WHERE k.conrelid = CAST(? AS regclass) AND k.contype = 'f'
ORDER BY cardinality(k.conkey) DESC, k.conname
