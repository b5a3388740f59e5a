-- For tables that users add beside Thorbis's; Thorbis's own keys are written out. Beneath it works the core's helper,
-- which tables with another tenant column or type call themselves.
CREATE OR REPLACE FUNCTION thorbis.create_industry_table_relationships(schema_name text, table_name text) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning
AS $$
DECLARE
    target regclass := format('%I.%I', schema_name, table_name)::regclass;
    key name[] := thorbis.key_columns(target);
    single_key name := (SELECT conname FROM pg_constraint WHERE conrelid = target AND contype = 'p');
BEGIN
    EXECUTE format('ALTER TABLE %s'
        ' ADD COLUMN IF NOT EXISTS id uuid NOT NULL DEFAULT gen_random_uuid(),'
        ' ADD COLUMN IF NOT EXISTS business_id uuid NOT NULL,'
        ' ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),'
        ' ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now(),'
        ' ADD COLUMN IF NOT EXISTS created_by uuid,'
        ' ADD COLUMN IF NOT EXISTS updated_by uuid', target);
    IF key IS NULL THEN
        EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (business_id, id)', target);
    ELSIF key = ARRAY['id']::name[] THEN
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD PRIMARY KEY (business_id, id)', target, single_key);
    END IF;
    PERFORM thorbis.add_global_key(target, 'business_id', 'tenant_mgmt.businesses', 'CASCADE');
    PERFORM thorbis.add_global_key(target, 'created_by', 'user_mgmt.users', 'SET NULL');
    PERFORM thorbis.add_global_key(target, 'updated_by', 'user_mgmt.users', 'SET NULL');
    PERFORM thorbis.make_tenant_table(target);
END
$$;
COMMENT ON FUNCTION thorbis.create_industry_table_relationships IS
    'Makes a table with a uuid business_id one of Thorbis''s tenant tables: columns of the audit, primary key '
    '(business_id, id), keys to businesses and users, policies, grants and version trigger. Repeatable; it adds what '
    'is missing. Keys to other tenant tables: thorbis.add_tenant_key. Target of attachments: thorbis.register_entity.';

CREATE OR REPLACE FUNCTION thorbis.add_global_key(
    child regclass, child_column name, parent regclass, on_delete text) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    key_name name := format('fk_%s_%s', (SELECT relname FROM pg_class WHERE oid = child), child_column);
    -- A forced owner would look for orphans under the policy.
    forced_tables regclass[] := ARRAY(
        SELECT oid::regclass FROM pg_class WHERE oid IN (child, parent) AND relforcerowsecurity);
    forced regclass;
BEGIN
    IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = child AND conname = key_name) THEN
        RETURN;
    END IF;
    FOREACH forced IN ARRAY forced_tables LOOP
        EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', forced);
    END LOOP;
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %s ON DELETE %s',
        child, key_name, child_column, parent, on_delete);
    FOREACH forced IN ARRAY forced_tables LOOP
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', forced);
    END LOOP;
END
$$;
COMMENT ON FUNCTION thorbis.add_global_key IS 'Adds a key to a table without a tenant, such as users, unless it is there';
