-- The columns of a table that an INSERT may name, and what it must.
SELECT a.attname AS name,
    format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS required,
    ARRAY(SELECT value[1]
        FROM pg_constraint k, regexp_matches(pg_get_expr(k.conbin, k.conrelid), $$'(\w+)'::text$$, 'g') AS value
        WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
            AND pg_get_expr(k.conbin, k.conrelid) LIKE '%= ANY (ARRAY[%') AS allowed
FROM pg_attribute a
WHERE a.attrelid = CAST(? AS regclass) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a'
ORDER BY a.attnum
