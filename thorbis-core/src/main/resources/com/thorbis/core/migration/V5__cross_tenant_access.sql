CREATE SCHEMA IF NOT EXISTS audit_mgmt;
GRANT USAGE ON SCHEMA audit_mgmt TO thorbis_admin, thorbis_definer;

CREATE TABLE audit_mgmt.cross_tenant_access (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    db_role text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL CHECK (length(reason) >= 10),
    operation text NOT NULL CHECK (operation IN ('read', 'write', 'refresh', 'offboard')),
    business_ids uuid[] NOT NULL DEFAULT '{}',
    other_tenants text[] NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE audit_mgmt.cross_tenant_access IS 'Who worked across tenants, when and why; rows are only ever added';
COMMENT ON COLUMN audit_mgmt.cross_tenant_access.db_role IS 'The login that the work came through';
COMMENT ON COLUMN audit_mgmt.cross_tenant_access.business_ids IS 'The tenants concerned; empty means any';
COMMENT ON COLUMN audit_mgmt.cross_tenant_access.other_tenants IS 'The tenants concerned whose key is not a uuid';
GRANT SELECT ON audit_mgmt.cross_tenant_access TO thorbis_admin;
GRANT INSERT ON audit_mgmt.cross_tenant_access TO thorbis_definer;

-- Only this function writes the log, so that nobody chooses the role or the time that it says.
SELECT thorbis.open_to_definer('thorbis');
SET LOCAL ROLE thorbis_definer;
CREATE FUNCTION thorbis.record_access(actor text, reason text, operation text, tenants text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF reason IS NULL OR length(btrim(reason)) < 10 THEN
        RAISE EXCEPTION 'cross-tenant work needs a reason'
            USING ERRCODE = 'TH005', HINT = 'Say in ten characters or more why the work crosses tenants.';
    END IF;
    INSERT INTO audit_mgmt.cross_tenant_access (db_role, actor, reason, operation, business_ids, other_tenants)
    SELECT session_user, coalesce(record_access.actor, session_user), btrim(record_access.reason),
        record_access.operation,
        coalesce(array_agg(tenant::uuid) FILTER (WHERE is_uuid), '{}'),
        coalesce(array_agg(tenant) FILTER (WHERE NOT is_uuid), '{}')
    FROM (SELECT tenant, pg_input_is_valid(tenant, 'uuid') AS is_uuid FROM unnest(tenants) AS tenant) AS named;
END
$$;
COMMENT ON FUNCTION thorbis.record_access IS 'Notes that the transaction works across tenants';
REVOKE EXECUTE ON FUNCTION thorbis.record_access FROM PUBLIC;
GRANT EXECUTE ON FUNCTION thorbis.record_access TO thorbis_admin;
RESET ROLE;
SELECT thorbis.close_to_definer('thorbis');
