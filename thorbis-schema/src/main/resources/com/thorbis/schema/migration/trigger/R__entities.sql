-- Polymorphic references: a (schema, type, id) whose pair is registered in thorbis.entity_types.
-- Arguments: the columns of schema, type and id. FOR KEY SHARE holds the row as a foreign key would.
CREATE OR REPLACE FUNCTION thorbis.require_entity() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    named record;
    named_before record;
    entity_table text;
    found_row integer;
BEGIN
    EXECUTE format('SELECT ($1).%I AS schema, ($1).%I AS type, ($1).%I AS id', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2])
        INTO named USING NEW;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format('SELECT ($1).%I, ($1).%I, ($1).%I', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2])
            INTO named_before USING OLD;
        IF named = named_before THEN
            RETURN NULL; -- the row may be gone by now
        END IF;
    END IF;
    SELECT format('%I.%I', e.entity_schema, e.table_name) INTO entity_table
    FROM thorbis.entity_types AS e
    WHERE e.entity_schema = named.schema AND e.entity_type = named.type;
    EXECUTE format('SELECT 1 FROM %s WHERE business_id = $1 AND id = $2 FOR KEY SHARE', entity_table)
        INTO found_row USING NEW.business_id, named.id;
    IF found_row IS NULL THEN
        RAISE EXCEPTION '%.% %: the business has no % % in %',
            TG_TABLE_SCHEMA, TG_TABLE_NAME, NEW.id, named.type, named.id, entity_table
            USING ERRCODE = 'foreign_key_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                COLUMN = TG_ARGV[2], CONSTRAINT = TG_NAME, HINT = format('Insert the %s first.', named.type);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION thorbis.require_entity IS 'AFTER trigger: the row that a polymorphic reference names must exist';

CREATE OR REPLACE TRIGGER require_attached_to
    AFTER INSERT OR UPDATE OF attached_to_schema, attached_to_type, attached_to_id ON file_mgmt.attachments
    FOR EACH ROW EXECUTE FUNCTION thorbis.require_entity('attached_to_schema', 'attached_to_type', 'attached_to_id');
CREATE OR REPLACE TRIGGER require_target
    AFTER INSERT OR UPDATE OF target_schema, target_type, target_id ON audit_mgmt.activity_stream
    FOR EACH ROW WHEN (NEW.activity_type <> 'deleted')
    EXECUTE FUNCTION thorbis.require_entity('target_schema', 'target_type', 'target_id');
CREATE OR REPLACE TRIGGER require_entity
    AFTER INSERT OR UPDATE OF entity_schema, entity_type, entity_id ON workflow_mgmt.state_transitions
    FOR EACH ROW EXECUTE FUNCTION thorbis.require_entity('entity_schema', 'entity_type', 'entity_id');
CREATE OR REPLACE TRIGGER require_entity
    AFTER INSERT OR UPDATE OF entity_schema, entity_type, entity_id ON integration_mgmt.data_flow_events
    FOR EACH ROW WHEN (NEW.entity_id IS NOT NULL)
    EXECUTE FUNCTION thorbis.require_entity('entity_schema', 'entity_type', 'entity_id');
CREATE OR REPLACE TRIGGER require_source
    AFTER INSERT OR UPDATE OF source_system, source_schema, source_entity_type, source_entity_id
    ON integration_mgmt.data_lineage FOR EACH ROW WHEN (NEW.source_system = 'thorbis')
    EXECUTE FUNCTION thorbis.require_entity('source_schema', 'source_entity_type', 'source_entity_id');
CREATE OR REPLACE TRIGGER require_destination
    AFTER INSERT OR UPDATE OF destination_system, destination_schema, destination_entity_type, destination_entity_id
    ON integration_mgmt.data_lineage FOR EACH ROW WHEN (NEW.destination_system = 'thorbis')
    EXECUTE FUNCTION thorbis.require_entity('destination_schema', 'destination_entity_type', 'destination_entity_id');

-- Arguments: schema and type of the table that the trigger is on.
CREATE OR REPLACE FUNCTION file_mgmt.delete_attachments() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    tenants uuid[];
    ids uuid[];
BEGIN
    SELECT array_agg(business_id), array_agg(id) INTO tenants, ids FROM deleted;
    IF ids IS NULL THEN
        RETURN NULL;
    END IF;
    DELETE FROM file_mgmt.attachments AS a USING unnest(tenants, ids) AS d (business_id, id)
    WHERE a.business_id = d.business_id
        AND a.attached_to_schema = TG_ARGV[0] AND a.attached_to_type = TG_ARGV[1] AND a.attached_to_id = d.id;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION file_mgmt.delete_attachments IS 'AFTER DELETE trigger: a row''s attachments go with it';

CREATE OR REPLACE FUNCTION thorbis.register_entity(schema_name text, type_name text, table_name text) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    target regclass := format('%I.%I', schema_name, table_name)::regclass;
BEGIN
    IF thorbis.key_columns(target) IS DISTINCT FROM ARRAY['business_id', 'id']::name[]
        OR NOT has_any_column_privilege('thorbis_app', target, 'UPDATE') -- to lock a row FOR KEY SHARE
    THEN
        RAISE EXCEPTION '% cannot be registered as %', target, type_name
            USING ERRCODE = 'TH003', HINT = format('It needs the primary key (business_id, id), and '
                'SELECT thorbis.make_tenant_table(%L);', target);
    END IF;
    INSERT INTO thorbis.entity_types AS e (entity_schema, entity_type, table_name)
    VALUES (schema_name, type_name, register_entity.table_name)
    ON CONFLICT (entity_schema, entity_type) DO UPDATE SET table_name = excluded.table_name
    WHERE e.table_name <> excluded.table_name;
    EXECUTE format('CREATE OR REPLACE TRIGGER delete_attachments AFTER DELETE ON %s REFERENCING OLD TABLE AS deleted'
        ' FOR EACH STATEMENT EXECUTE FUNCTION file_mgmt.delete_attachments(%L, %L)', target, schema_name, type_name);
END
$$;
COMMENT ON FUNCTION thorbis.register_entity IS
    'Lets attachments, activities, transitions and integration events point at the rows of a table; repeatable';

SELECT thorbis.register_entity(e.schema_name, e.type_name, e.table_name)
FROM (VALUES
    ('hs', 'customer', 'customers'),
    ('hs', 'customer_equipment', 'customer_equipment'),
    ('hs', 'work_order', 'work_orders'),
    ('hs', 'estimate', 'estimates'),
    ('hs', 'invoice', 'invoices'),
    ('hs', 'payment', 'payments'),
    ('hs', 'service_agreement', 'service_agreements'),
    ('hs', 'maintenance_visit', 'maintenance_visits'),
    ('auto', 'vehicle', 'vehicles'),
    ('auto', 'repair_order', 'repair_orders'),
    ('auto', 'part', 'parts_inventory'),
    ('auto', 'purchase_order', 'purchase_orders'),
    ('rest', 'menu_item', 'menu_items'),
    ('rest', 'dining_table', 'dining_tables'),
    ('rest', 'order', 'orders'),
    ('rest', 'order_item', 'order_items'),
    ('ret', 'product', 'products'),
    ('ret', 'product_variant', 'product_variants'),
    ('ret', 'supplier', 'suppliers'),
    ('ret', 'sales_order', 'sales_orders')) AS e (schema_name, type_name, table_name);
