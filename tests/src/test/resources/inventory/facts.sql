-- What the catalogue says of every table, a fact a row, in a form that does not depend on how the table was made.
WITH tables AS (
    SELECT c.oid, format('%s.%s', n.nspname, c.relname) AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND c.relpersistence <> 't'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
),
columns AS (
    SELECT a.attrelid, a.attname, a.attnum, a.attnotnull, a.attgenerated,
        CASE WHEN format_type(a.atttypid, a.atttypmod) IN ('point', 'public.geography(Point,4326)', 'geography(Point,4326)')
            THEN 'geo' ELSE regexp_replace(format_type(a.atttypid, a.atttypmod), '^\w+\.', '') END AS type,
        regexp_replace(pg_get_expr(d.adbin, d.adrelid), '^0\.0+$', '0') AS expression
    FROM pg_attribute a
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
),
pairs AS ( -- the columns of constraints, in an order that means nothing
    SELECT k.oid,
        string_agg(a.attname, ', ' ORDER BY a.attname) AS columns,
        string_agg(f.attname, ', ' ORDER BY a.attname) AS referred
    FROM pg_constraint k
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS p (own, other)
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.own
    LEFT JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = p.other
    GROUP BY k.oid
)
SELECT t.name, format('column %s %s%s%s', c.attname, c.type, CASE WHEN c.attnotnull THEN ' not null' END,
    CASE c.attgenerated WHEN 's' THEN ' generated' WHEN '' THEN ' default ' || c.expression ELSE ' virtual' END)
FROM tables t JOIN columns c ON c.attrelid = t.oid
UNION ALL
SELECT t.name, format('generated %s as %s', c.attname, c.expression)
FROM tables t JOIN columns c ON c.attrelid = t.oid
WHERE c.attgenerated <> ''
UNION ALL
SELECT t.name, format('key (%s) to %s (%s) %s%s%s', p.columns, o.name, p.referred,
    CASE k.confdeltype WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null'
        ELSE 'set default' END,
    (SELECT format(' (%s)', string_agg(a.attname, ', ')) FROM pg_attribute a
        WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.confdelsetcols) HAVING count(*) > 0),
    CASE WHEN NOT k.convalidated THEN ' not valid' END)
FROM tables t
JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
JOIN pairs p ON p.oid = k.oid
JOIN tables o ON o.oid = k.confrelid
UNION ALL
SELECT t.name, format('%s (%s)', CASE k.contype WHEN 'p' THEN 'primary key' ELSE 'unique' END, p.columns)
FROM tables t
JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u')
JOIN pairs p ON p.oid = k.oid
UNION ALL
SELECT t.name, 'check ' || pg_get_expr(k.conbin, k.conrelid)
FROM tables t
JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'c'
    -- the range of a point belongs to the type, where PostGIS provides it
    AND NOT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.atttypid = 'point'::regtype)
UNION ALL
SELECT t.name, 'row-level security forced'
FROM tables t
WHERE t.guarded
UNION ALL
SELECT t.name, 'unique index ' || pg_get_indexdef(i.indexrelid)
FROM tables t
JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
