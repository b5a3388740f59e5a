CREATE TABLE user_mgmt.users (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email text NOT NULL,
    first_name text,
    last_name text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT ck_users_email CHECK (email = lower(email))
);

COMMENT ON TABLE user_mgmt.users IS
    'A person with a login. Global: a tenant sees the users who are or were its members.';
COMMENT ON COLUMN user_mgmt.users.email IS 'In lower case; unique over all businesses.';

-- The policies come with R__users_policy.sql; until then nobody sees a row.
ALTER TABLE user_mgmt.users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA user_mgmt TO thorbis_app, thorbis_admin, thorbis_definer;
GRANT SELECT ON user_mgmt.users TO thorbis_app; -- new ones come through user_mgmt.invite_member
GRANT SELECT, INSERT, UPDATE, DELETE ON user_mgmt.users TO thorbis_admin, thorbis_definer;
SELECT thorbis.keep_version('user_mgmt.users', 'updated_at');

CREATE TABLE user_mgmt.business_users (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_business_users_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    user_id uuid NOT NULL,
    role text NOT NULL DEFAULT 'staff'
        CONSTRAINT ck_business_users_role CHECK (role IN (
            'owner', 'manager', 'staff', 'technician', 'contractor', 'viewer')),
    role_level integer NOT NULL GENERATED ALWAYS AS (
        -- 0 is never stored: the check of role refuses what is not in the list, which a NULL here would pre-empt
        coalesce(array_position(
            ARRAY['owner', 'manager', 'staff', 'technician', 'contractor', 'viewer'], role), 0)
    ) STORED,
    status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_business_users_status CHECK (status IN ('invited', 'active', 'suspended', 'removed')),
    invited_at timestamptz,
    joined_at timestamptz,
    custom_permissions jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_business_users_user_id_business_id UNIQUE (user_id, business_id),
    CONSTRAINT fk_business_users_user_id FOREIGN KEY (user_id) REFERENCES user_mgmt.users ON DELETE CASCADE
);

COMMENT ON TABLE user_mgmt.business_users IS 'The membership of a user in a business.';
COMMENT ON COLUMN user_mgmt.business_users.role_level IS
    'Strength of the role: 1 (owner) is the strongest, 6 (viewer) the weakest.';
COMMENT ON COLUMN user_mgmt.business_users.custom_permissions IS
    'Permissions granted or denied beyond the role, by name.';

SELECT thorbis.make_tenant_table('user_mgmt.business_users');

CREATE TABLE security_mgmt.enhanced_user_sessions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_enhanced_user_sessions_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    user_id uuid NOT NULL,
    session_token_hash text NOT NULL,
    device_fingerprint text NOT NULL,
    ip_address inet NOT NULL,
    risk_score integer NOT NULL DEFAULT 0
        CONSTRAINT ck_enhanced_user_sessions_risk_score CHECK (risk_score BETWEEN 0 AND 100),
    trust_level text NOT NULL DEFAULT 'medium'
        CONSTRAINT ck_enhanced_user_sessions_trust_level CHECK (trust_level IN ('low', 'medium', 'high')),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    -- Unique over all tenants: the token is looked up before the tenant is known.
    CONSTRAINT uq_enhanced_user_sessions_session_token_hash UNIQUE (session_token_hash),
    CONSTRAINT fk_enhanced_user_sessions_user_id FOREIGN KEY (user_id) REFERENCES user_mgmt.users ON DELETE CASCADE,
    CONSTRAINT fk_enhanced_user_sessions_membership 
        FOREIGN KEY (user_id, business_id) REFERENCES user_mgmt.business_users (user_id, business_id) ON DELETE CASCADE
);

COMMENT ON TABLE security_mgmt.enhanced_user_sessions IS
    'A session of a user in one business. It ends with the membership.';
COMMENT ON COLUMN security_mgmt.enhanced_user_sessions.session_token_hash IS
    'Hash of the token that the client holds; the token itself is never stored.';
COMMENT ON COLUMN security_mgmt.enhanced_user_sessions.risk_score IS '0 (harmless) to 100.';
COMMENT ON COLUMN security_mgmt.enhanced_user_sessions.revoked_at IS 'When the session was ended before it expired.';

SELECT thorbis.make_tenant_table('security_mgmt.enhanced_user_sessions');
CREATE INDEX idx_enhanced_user_sessions_membership ON security_mgmt.enhanced_user_sessions (user_id, business_id);
SELECT thorbis.add_geo_column('security_mgmt.enhanced_user_sessions', 'geolocation');
COMMENT ON COLUMN security_mgmt.enhanced_user_sessions.geolocation IS 'Where the device was when the session began.';
