-- Every table that holds a tenant, and its primary key: found by the column, so that a table without policies is found too.
SELECT c.oid::regclass::text AS name,
    ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS p (num, at)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.num ORDER BY p.at) AS key
FROM pg_class c
JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p'
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'business_id' AND NOT a.attisdropped)
ORDER BY c.oid::regclass::text
