-- What a (schema, type) pair of a polymorphic reference may be. Filled by thorbis.register_entity alone.
CREATE TABLE thorbis.entity_types (
    entity_schema text NOT NULL,
    entity_type text NOT NULL,
    table_name text NOT NULL,
    PRIMARY KEY (entity_schema, entity_type),
    CONSTRAINT uq_entity_types_entity_schema_table_name UNIQUE (entity_schema, table_name)
);

COMMENT ON TABLE thorbis.entity_types IS
    'The kinds of rows to which attachments, activities, transitions and integration events may point.';
COMMENT ON COLUMN thorbis.entity_types.entity_type IS 'Singular name, such as work_order.';
COMMENT ON COLUMN thorbis.entity_types.table_name IS 'Table of entity_schema that holds such rows.';
GRANT SELECT ON thorbis.entity_types TO thorbis_app, thorbis_admin, thorbis_definer;

CREATE TABLE file_mgmt.attachments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_attachments_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    attached_to_type text NOT NULL,
    attached_to_id uuid NOT NULL,
    attached_to_schema text NOT NULL,
    file_name text NOT NULL,
    file_path text NOT NULL,
    file_size bigint CONSTRAINT ck_attachments_file_size CHECK (file_size >= 0),
    mime_type text,
    file_hash text,
    attachment_type text NOT NULL
        CONSTRAINT ck_attachments_attachment_type CHECK (attachment_type IN (
            'photo', 'document', 'signature', 'report')),
    attachment_category text,
    title text,
    description text,
    tags text[] NOT NULL DEFAULT '{}',
    visibility text NOT NULL DEFAULT 'internal'
        CONSTRAINT ck_attachments_visibility CHECK (visibility IN ('public', 'customer', 'internal', 'restricted')),
    search_vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', coalesce(title, '')), 'A')
        || setweight(array_to_tsvector(tags), 'A')
        || setweight(to_tsvector('english', translate(file_name, '._-/', '    ')), 'B')
        || setweight(to_tsvector('english', coalesce(description, '')), 'C')
    ) STORED,
    created_by uuid
        CONSTRAINT fk_attachments_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_attachments_attached_to_type
        FOREIGN KEY (attached_to_schema, attached_to_type) REFERENCES thorbis.entity_types,
    CONSTRAINT ck_attachments_file_hash CHECK (file_hash ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE file_mgmt.attachments IS 'A file attached to a row of a registered type; it is deleted with that row.';
COMMENT ON COLUMN file_mgmt.attachments.file_path IS 'Where the file is stored; the database does not hold it.';
COMMENT ON COLUMN file_mgmt.attachments.file_size IS 'Bytes.';
COMMENT ON COLUMN file_mgmt.attachments.file_hash IS 'SHA-256 of the content in hex; equal files have equal hashes.';
COMMENT ON COLUMN file_mgmt.attachments.attachment_category IS
    'An open list, such as before_photo; services add their own.';
COMMENT ON COLUMN file_mgmt.attachments.search_vector IS
    'Words of title, file name, description and tags; searched by file_mgmt.search_attachments.';

SELECT thorbis.make_tenant_table('file_mgmt.attachments');
CREATE INDEX idx_attachments_polymorphic
    ON file_mgmt.attachments (business_id, attached_to_schema, attached_to_type, attached_to_id);
CREATE INDEX idx_attachments_search ON file_mgmt.attachments USING gin (search_vector);

CREATE TABLE audit_mgmt.activity_stream (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_activity_stream_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    actor_type text NOT NULL DEFAULT 'user'
        CONSTRAINT ck_activity_stream_actor_type CHECK (actor_type IN ('user', 'system', 'integration', 'ai')),
    actor_id uuid,
    actor_name text,
    target_type text NOT NULL,
    target_id uuid NOT NULL,
    target_schema text NOT NULL,
    target_display_name text,
    activity_type text NOT NULL
        CONSTRAINT ck_activity_stream_activity_type CHECK (activity_type IN (
            'created', 'updated', 'deleted', 'status_changed')),
    activity_verb text NOT NULL,
    activity_summary text NOT NULL,
    changed_fields text[] NOT NULL DEFAULT '{}',
    old_values jsonb,
    new_values jsonb,
    ip_address inet,
    user_agent text,
    source_application text
        CONSTRAINT ck_activity_stream_source_application CHECK (source_application IN (
            'web', 'mobile', 'api', 'system')),
    activity_group_id uuid,
    parent_activity_id uuid,
    visibility_level text NOT NULL DEFAULT 'internal'
        CONSTRAINT ck_activity_stream_visibility_level CHECK (visibility_level IN (
            'public', 'customer', 'internal', 'admin')),
    metadata jsonb NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_activity_stream_target_type
        FOREIGN KEY (target_schema, target_type) REFERENCES thorbis.entity_types
);

COMMENT ON TABLE audit_mgmt.activity_stream IS
    'What happened to a row of a registered type, and who did it. Append-only.';
COMMENT ON COLUMN audit_mgmt.activity_stream.actor_id IS
    'The user of actor_type user; without a key, so that it outlives the user.';
COMMENT ON COLUMN audit_mgmt.activity_stream.actor_name IS 'For display.';
COMMENT ON COLUMN audit_mgmt.activity_stream.target_display_name IS
    'What the target was called; still readable once it is deleted.';
COMMENT ON COLUMN audit_mgmt.activity_stream.activity_verb IS 'An open list, such as modified; services add their own.';
COMMENT ON COLUMN audit_mgmt.activity_stream.activity_summary IS 'One sentence for people.';
COMMENT ON COLUMN audit_mgmt.activity_stream.changed_fields IS 'Columns that changed.';
COMMENT ON COLUMN audit_mgmt.activity_stream.old_values IS 'Changed columns before the change.';
COMMENT ON COLUMN audit_mgmt.activity_stream.new_values IS 'Changed columns after the change.';
COMMENT ON COLUMN audit_mgmt.activity_stream.activity_group_id IS 'Equal for activities that belong together.';
COMMENT ON COLUMN audit_mgmt.activity_stream.parent_activity_id IS 'The activity that caused this one.';
COMMENT ON COLUMN audit_mgmt.activity_stream.visibility_level IS 'admin: role_level 1 and 2 only.';

SELECT thorbis.make_tenant_table('audit_mgmt.activity_stream', access => 'append_only');
CREATE INDEX idx_activity_stream_target
    ON audit_mgmt.activity_stream (business_id, target_schema, target_type, target_id, occurred_at DESC);
CREATE INDEX idx_activity_stream_actor
    ON audit_mgmt.activity_stream (business_id, actor_type, actor_id, occurred_at DESC);
CREATE INDEX idx_activity_stream_activity_group_id ON audit_mgmt.activity_stream (business_id, activity_group_id)
    WHERE activity_group_id IS NOT NULL;
SELECT thorbis.add_tenant_key(
    'audit_mgmt.activity_stream', 'parent_activity_id', 'audit_mgmt.activity_stream', 'SET NULL');

CREATE TABLE workflow_mgmt.state_transitions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_state_transitions_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    entity_type text NOT NULL,
    entity_id uuid NOT NULL,
    entity_schema text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    transition_reason text,
    state_machine_name text NOT NULL,
    state_machine_version text NOT NULL DEFAULT '1.0',
    triggered_by text NOT NULL
        CONSTRAINT ck_state_transitions_triggered_by CHECK (triggered_by IN (
            'user_action', 'system_event', 'timer', 'external_api')),
    triggered_by_user uuid
        CONSTRAINT fk_state_transitions_triggered_by_user REFERENCES user_mgmt.users ON DELETE SET NULL,
    validation_passed boolean NOT NULL DEFAULT true,
    validation_errors jsonb NOT NULL DEFAULT '{}',
    business_rules_applied text[] NOT NULL DEFAULT '{}',
    side_effects_executed jsonb NOT NULL DEFAULT '{}',
    is_rollback boolean NOT NULL DEFAULT false,
    rollback_reason text,
    original_transition_id uuid,
    transition_started_at timestamptz NOT NULL DEFAULT now(),
    transition_completed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_state_transitions_entity_type
        FOREIGN KEY (entity_schema, entity_type) REFERENCES thorbis.entity_types,
    CONSTRAINT ck_state_transitions_change CHECK (from_state <> to_state OR is_rollback)
);

COMMENT ON TABLE workflow_mgmt.state_transitions IS
    'A transition of a state machine. Append-only; the creation of a row is an activity, not a transition.';
COMMENT ON COLUMN workflow_mgmt.state_transitions.state_machine_name IS
    'An open list, such as work_order_lifecycle; services add their own.';
COMMENT ON COLUMN workflow_mgmt.state_transitions.validation_errors IS 'Errors by rule.';
COMMENT ON COLUMN workflow_mgmt.state_transitions.side_effects_executed IS
    'What else was done: notifications, e-mails.';
COMMENT ON COLUMN workflow_mgmt.state_transitions.is_rollback IS
    'Takes back original_transition_id; the only way out of a final state.';
COMMENT ON COLUMN workflow_mgmt.state_transitions.original_transition_id IS
    'The transition that a rollback takes back.';

SELECT thorbis.make_tenant_table('workflow_mgmt.state_transitions', access => 'append_only');
CREATE INDEX idx_state_transitions_triggered_by_user ON workflow_mgmt.state_transitions (triggered_by_user);
CREATE INDEX idx_state_transitions_entity ON workflow_mgmt.state_transitions
    (business_id, entity_schema, entity_type, entity_id, transition_started_at DESC);
CREATE INDEX idx_state_transitions_states
    ON workflow_mgmt.state_transitions (business_id, state_machine_name, from_state, to_state);
SELECT thorbis.add_tenant_key(
    'workflow_mgmt.state_transitions', 'original_transition_id', 'workflow_mgmt.state_transitions', 'SET NULL');
