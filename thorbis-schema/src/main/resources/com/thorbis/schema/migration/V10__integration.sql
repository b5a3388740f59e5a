CREATE TABLE integration_mgmt.data_flow_events (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_data_flow_events_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    flow_name text NOT NULL,
    flow_direction text NOT NULL
        CONSTRAINT ck_data_flow_events_flow_direction CHECK (flow_direction IN (
            'inbound', 'outbound', 'bidirectional')),
    source_system text NOT NULL,
    destination_system text NOT NULL,
    entity_schema text,
    entity_type text NOT NULL,
    entity_id uuid,
    entity_external_id text,
    payload jsonb,
    payload_size_bytes integer,
    record_count integer NOT NULL DEFAULT 1,
    entity_seq bigint,
    status text NOT NULL DEFAULT 'pending'
        CONSTRAINT ck_data_flow_events_status CHECK (status IN (
            'pending', 'processing', 'completed', 'failed', 'retrying')),
    attempt_number integer NOT NULL DEFAULT 1,
    max_attempts integer NOT NULL DEFAULT 3,
    locked_until timestamptz,
    error_message text,
    error_code text,
    stack_trace text,
    processing_time_ms integer,
    api_response_time_ms integer,
    started_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    next_retry_at timestamptz,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_data_flow_events_entity_type
        FOREIGN KEY (entity_schema, entity_type) REFERENCES thorbis.entity_types,
    CONSTRAINT ck_data_flow_events_attempts CHECK (attempt_number BETWEEN 1 AND max_attempts),
    CONSTRAINT ck_data_flow_events_entity CHECK (entity_id IS NULL OR entity_schema IS NOT NULL)
);

COMMENT ON TABLE integration_mgmt.data_flow_events IS
    'One transfer of data to or from another system, with its attempts.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.flow_name IS
    'An open list, such as customer_sync; services add their own.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.source_system IS 'An open list, such as thorbis or quickbooks.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.destination_system IS
    'An open list, such as thorbis or quickbooks.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.entity_schema IS 'Given whenever entity_id is.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.entity_external_id IS
    'Id in the other system; every retry repeats it, the newest completed event counts.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.entity_seq IS
    'Order of the events of one entity, taken under the entity''s lock.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.locked_until IS 'Until when a worker holds the event.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.processing_time_ms IS 'Milliseconds.';
COMMENT ON COLUMN integration_mgmt.data_flow_events.api_response_time_ms IS 'Milliseconds.';

SELECT thorbis.make_tenant_table('integration_mgmt.data_flow_events');
CREATE INDEX idx_data_flow_events_entity
    ON integration_mgmt.data_flow_events (business_id, entity_schema, entity_type, entity_id);
CREATE INDEX idx_data_flow_events_external
    ON integration_mgmt.data_flow_events (business_id, entity_type, entity_external_id)
    WHERE entity_external_id IS NOT NULL;

CREATE TABLE integration_mgmt.data_lineage (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_data_lineage_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    source_entity_type text NOT NULL,
    source_entity_id uuid NOT NULL,
    source_schema text NOT NULL,
    source_system text NOT NULL DEFAULT 'thorbis',
    destination_entity_type text NOT NULL,
    destination_entity_id uuid NOT NULL,
    destination_schema text NOT NULL,
    destination_system text NOT NULL DEFAULT 'thorbis',
    transformation_type text NOT NULL
        CONSTRAINT ck_data_lineage_transformation_type CHECK (transformation_type IN (
            'direct_copy', 'aggregation', 'calculation', 'mapping')),
    transformation_rules jsonb NOT NULL DEFAULT '{}',
    data_quality_score numeric(5,2)
        CONSTRAINT ck_data_lineage_data_quality_score CHECK (data_quality_score BETWEEN 0 AND 100),
    depends_on uuid[] NOT NULL DEFAULT '{}',
    last_updated timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_data_lineage_source_entity_type
        FOREIGN KEY (source_schema, source_entity_type) REFERENCES thorbis.entity_types,
    CONSTRAINT fk_data_lineage_destination_entity_type
        FOREIGN KEY (destination_schema, destination_entity_type) REFERENCES thorbis.entity_types
);

COMMENT ON TABLE integration_mgmt.data_lineage IS 'From which row, by what transformation, another row was made.';
COMMENT ON COLUMN integration_mgmt.data_lineage.source_system IS 'The source must exist where this is thorbis.';
COMMENT ON COLUMN integration_mgmt.data_lineage.destination_system IS
    'The destination must exist where this is thorbis.';
COMMENT ON COLUMN integration_mgmt.data_lineage.data_quality_score IS '0 to 100.';
COMMENT ON COLUMN integration_mgmt.data_lineage.depends_on IS
    'Lineage rows on which this one depends; a trigger copies it to data_lineage_dependencies.';
COMMENT ON COLUMN integration_mgmt.data_lineage.last_updated IS 'When the row was last changed: its version.';

SELECT thorbis.make_tenant_table('integration_mgmt.data_lineage', version_column => 'last_updated');
CREATE INDEX idx_data_lineage_source
    ON integration_mgmt.data_lineage (business_id, source_schema, source_entity_type, source_entity_id);
CREATE INDEX idx_data_lineage_destination
    ON integration_mgmt.data_lineage (business_id, destination_schema, destination_entity_type, destination_entity_id);

CREATE TABLE integration_mgmt.data_lineage_dependencies (
    business_id uuid NOT NULL
        CONSTRAINT fk_data_lineage_dependencies_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    lineage_id uuid NOT NULL,
    depends_on_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, lineage_id, depends_on_id),
    CONSTRAINT ck_data_lineage_dependencies_other CHECK (lineage_id <> depends_on_id)
);

COMMENT ON TABLE integration_mgmt.data_lineage_dependencies IS
    'That one lineage row depends on another. Written by the trigger on data_lineage.depends_on.';

SELECT thorbis.make_tenant_table('integration_mgmt.data_lineage_dependencies', access => 'read_only');
SELECT thorbis.add_tenant_key(
    'integration_mgmt.data_lineage_dependencies', 'lineage_id',
    'integration_mgmt.data_lineage', 'CASCADE', indexed => false);
SELECT thorbis.add_tenant_key(
    'integration_mgmt.data_lineage_dependencies', 'depends_on_id', 'integration_mgmt.data_lineage', 'NO ACTION');
