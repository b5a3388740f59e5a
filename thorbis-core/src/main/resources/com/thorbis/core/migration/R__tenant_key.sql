-- A foreign key between tenant tables. A single-column one would accept an invisible row of another tenant as parent.
CREATE OR REPLACE FUNCTION thorbis.add_tenant_key(
    child regclass,
    child_column name,
    parent regclass,
    on_delete text DEFAULT 'NO ACTION',
    indexed boolean DEFAULT true) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning
AS $$
DECLARE
    tenant_column name := thorbis.tenant_column(child);
    parent_key name[] := thorbis.key_columns(parent);
    table_name name := (SELECT relname FROM pg_catalog.pg_class WHERE oid = child);
    key_name name := ('fk_' || table_name || '_' || child_column)::name;
    definition text;
    forced regclass;
    forced_tables regclass[];
BEGIN
    IF cardinality(parent_key) IS DISTINCT FROM 2 OR tenant_column IS NULL THEN
        RAISE EXCEPTION 'no tenant key can lead from %.% to %', child, child_column, parent
            USING ERRCODE = 'TH003', HINT = format('Give %s a primary key that leads with its tenant, '
                'and %s one of the tenant and one more column.', child, parent);
    END IF;
    IF on_delete NOT IN ('NO ACTION', 'RESTRICT', 'CASCADE', 'SET NULL') THEN
        RAISE EXCEPTION 'unknown delete rule % for the key from %.%', quote_nullable(on_delete), child, child_column
            USING ERRCODE = 'TH004', HINT = 'Say NO ACTION, RESTRICT, CASCADE or SET NULL.';
    END IF;

    definition := format('FOREIGN KEY (%I, %I) REFERENCES %s(%I, %I)%s', tenant_column, child_column,
        parent, parent_key[1], parent_key[2],
        -- The plain form of SET NULL would null the tenant too.
        CASE on_delete WHEN 'NO ACTION' THEN '' WHEN 'SET NULL' THEN format(' ON DELETE SET NULL (%I)', child_column)
            ELSE ' ON DELETE ' || on_delete END);
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_constraint
        WHERE conrelid = child AND conname = key_name AND pg_catalog.pg_get_constraintdef(oid) = definition)
    THEN
        -- A forced owner would look for orphans under the policy, and call a key valid that is not.
        forced_tables := ARRAY(
            SELECT oid::regclass FROM pg_catalog.pg_class
            WHERE oid IN (child, parent) AND relforcerowsecurity AND pg_has_role(relowner, 'USAGE'));
        FOREACH forced IN ARRAY forced_tables LOOP
            EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', forced);
        END LOOP;
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I, ADD CONSTRAINT %I %s',
            child, key_name, key_name, definition);
        FOREACH forced IN ARRAY forced_tables LOOP
            EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', forced);
        END LOOP;
    END IF;

    IF indexed AND NOT thorbis.has_index(child, ARRAY[tenant_column, child_column]) THEN
        EXECUTE format('CREATE INDEX %I ON %s (%I, %I)',
            ('idx_' || table_name || '_' || child_column)::name, child, tenant_column, child_column);
    END IF;
END
$$;
COMMENT ON FUNCTION thorbis.add_tenant_key IS
    'Adds the foreign key (tenant, column) to another tenant table, and the index that serves it';

-- A partial index serves no foreign key, whose check must find every row, unless it leaves out only rows without the key.
CREATE OR REPLACE FUNCTION thorbis.has_index(target regclass, columns name[]) RETURNS boolean
LANGUAGE sql STABLE
RETURN EXISTS (
    SELECT FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = c.relam AND m.amname = 'btree'
    WHERE i.indrelid = target AND i.indisvalid
        AND (i.indpred IS NULL OR pg_catalog.pg_get_expr(i.indpred, i.indrelid) IN (
            SELECT format('(%I IS NOT NULL)', name) FROM unnest(columns) AS name))
        AND columns = ARRAY(
            SELECT a.attname
            FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE k.position <= cardinality(columns)
            ORDER BY k.position));
COMMENT ON FUNCTION thorbis.has_index IS 'Whether an index that serves a foreign key leads with these columns, in this order';
