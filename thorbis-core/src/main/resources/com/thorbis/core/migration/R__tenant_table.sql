-- What makes a table a tenant table: its policies, its grants, its version trigger. One place for all of them.

-- The columns of the primary key, in its order; the first one is the tenant.
CREATE OR REPLACE FUNCTION thorbis.key_columns(target regclass) RETURNS name[]
LANGUAGE sql STABLE
RETURN (
    SELECT array_agg(a.attname ORDER BY k.position)
    FROM pg_catalog.pg_index i
    CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = target AND i.indisprimary);
COMMENT ON FUNCTION thorbis.key_columns IS 'The columns of the primary key, in its order';

-- The column that the tenant policy compares; before there is one, the first of a key of several.
CREATE OR REPLACE FUNCTION thorbis.tenant_column(target regclass) RETURNS name
LANGUAGE sql STABLE
RETURN coalesce(
    (SELECT a.attname
        FROM pg_catalog.pg_policy p
        JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_policy'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = p.polrelid AND d.refobjsubid > 0
        JOIN pg_catalog.pg_attribute a ON a.attrelid = p.polrelid AND a.attnum = d.refobjsubid
        WHERE p.polrelid = target AND p.polname = 'tenant_isolation' LIMIT 1),
    CASE WHEN cardinality(thorbis.key_columns(target)) > 1 THEN (thorbis.key_columns(target))[1] END);
COMMENT ON FUNCTION thorbis.tenant_column IS 'The column that holds the tenant; NULL where the table has none';

-- The policies, from one template. The sub-select is evaluated once a statement; a bare call ran once a row.
CREATE OR REPLACE FUNCTION thorbis.protect(target regclass, tenant_column name DEFAULT 'business_id') RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning
AS $$
DECLARE
    column_type regtype;
    owner name;
    predicate text;
BEGIN
    SELECT a.atttypid, pg_catalog.pg_get_userbyid(c.relowner) INTO column_type, owner
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = tenant_column AND NOT a.attisdropped
    WHERE c.oid = target AND c.relkind IN ('r', 'p');
    IF column_type IS NULL THEN
        RAISE EXCEPTION '% is not a table with a column %', target, tenant_column
            USING ERRCODE = 'TH003', HINT = 'Name the column that holds the tenant.';
    END IF;
    -- Only leakproof comparisons can use an index under row-level security.
    IF column_type NOT IN ('uuid', 'bigint', 'integer', 'text', 'character varying') THEN
        RAISE EXCEPTION 'the tenant column %.% is of type %', target, tenant_column, column_type
            USING ERRCODE = 'TH003', HINT = 'Make it uuid, bigint, integer, text or varchar.';
    END IF;

    predicate := format('%I = (SELECT thorbis.tenant()::%s)', tenant_column, column_type);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('DROP POLICY IF EXISTS tenant_isolation ON %s', target);
    EXECUTE format('DROP POLICY IF EXISTS cross_tenant ON %s', target);
    EXECUTE format('CREATE POLICY tenant_isolation ON %s FOR ALL TO %I, thorbis_app USING (%s) WITH CHECK (%s)',
        target, owner, predicate, predicate);
    EXECUTE format('CREATE POLICY cross_tenant ON %s FOR ALL TO thorbis_admin, thorbis_definer'
        ' USING (true) WITH CHECK (true)', target);
END
$$;
COMMENT ON FUNCTION thorbis.protect IS 'Enables and forces row-level security with the policies of a tenant table';

CREATE OR REPLACE FUNCTION thorbis.make_tenant_table(
    target regclass,
    tenant_column name DEFAULT 'business_id',
    access text DEFAULT 'read_write',
    version_column name DEFAULT 'updated_at') RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM thorbis.check_tenant_key(target, tenant_column);
    PERFORM thorbis.protect(target, tenant_column);
    PERFORM thorbis.grant_tenant_table(target, access);
    PERFORM thorbis.keep_version(target, version_column);
END
$$;
COMMENT ON FUNCTION thorbis.make_tenant_table IS
    'Makes a table obey every rule of a tenant table; access is read_write, append_only or read_only';

-- The key serves as the policy's index and as the target of composite foreign keys, so it must lead with the tenant.
CREATE OR REPLACE FUNCTION thorbis.check_tenant_key(target regclass, tenant_column name) RETURNS void
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    key name[] := thorbis.key_columns(target);
    constraint_name name := (
        SELECT conname FROM pg_catalog.pg_constraint WHERE conrelid = target AND contype = 'p');
BEGIN
    IF key[1] = tenant_column THEN
        RETURN;
    END IF;
    RAISE EXCEPTION 'the primary key of % does not lead with %', target, tenant_column
        USING ERRCODE = 'TH003', HINT = format('ALTER TABLE %s %sADD PRIMARY KEY (%I, %s);', target,
            'DROP CONSTRAINT ' || quote_ident(constraint_name) || ', ', tenant_column,
            coalesce((SELECT string_agg(quote_ident(part), ', ') FROM unnest(key) AS part
                WHERE part <> tenant_column), 'id'));
END
$$;
COMMENT ON FUNCTION thorbis.check_tenant_key IS 'Raises TH003 unless the primary key leads with the tenant';

CREATE OR REPLACE FUNCTION thorbis.grant_tenant_table(target regclass, access text) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    app_rights text := CASE access
        WHEN 'read_write' THEN 'SELECT, INSERT, UPDATE, DELETE'
        WHEN 'append_only' THEN 'SELECT, INSERT'
        WHEN 'read_only' THEN 'SELECT' END;
    schema_name name;
    sequence_name regclass;
BEGIN
    IF app_rights IS NULL THEN
        RAISE EXCEPTION 'unknown access % for %', quote_nullable(access), target
            USING ERRCODE = 'TH004', HINT = 'Say read_write, append_only or read_only.';
    END IF;
    SELECT n.nspname INTO schema_name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = target;

    EXECUTE format('GRANT USAGE ON SCHEMA %I TO thorbis_app, thorbis_admin, thorbis_definer', schema_name);
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, thorbis_app, thorbis_admin, thorbis_definer', target);
    EXECUTE format('GRANT %s ON %s TO thorbis_app', app_rights, target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO thorbis_admin, thorbis_definer', target);
    -- A serial column draws from a sequence of its own; an identity column needs no grant, and takes one.
    FOR sequence_name IN
        SELECT d.objid::regclass FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
        WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = target AND d.deptype IN ('a', 'i')
    LOOP
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO thorbis_app, thorbis_admin, thorbis_definer', sequence_name);
    END LOOP;
END
$$;
COMMENT ON FUNCTION thorbis.grant_tenant_table IS 'Gives each role what it may do with a tenant table, and no more';

CREATE OR REPLACE FUNCTION thorbis.keep_version(target regclass, version_column name) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    column_type regtype := (
        SELECT atttypid FROM pg_catalog.pg_attribute
        WHERE attrelid = target AND attname = version_column AND NOT attisdropped);
BEGIN
    IF column_type IS NULL THEN
        RETURN;
    END IF;
    IF column_type <> 'timestamptz'::regtype THEN
        RAISE EXCEPTION 'the version column %.% is of type %', target, version_column, column_type
            USING ERRCODE = 'TH003', HINT = format('ALTER TABLE %s ALTER COLUMN %I TYPE timestamptz;', target, version_column);
    END IF;
    EXECUTE format('CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION thorbis.touch(%s)',
        target, CASE WHEN version_column <> 'updated_at' THEN quote_literal(version_column) END);
END
$$;
COMMENT ON FUNCTION thorbis.keep_version IS 'Adds the trigger that moves the version column, where there is one';
