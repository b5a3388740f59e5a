-- Users are global, so services cannot insert them: these functions do, by e-mail.
SELECT thorbis.open_to_definer('user_mgmt');
SELECT thorbis.open_to_definer('tenant_mgmt');
SET LOCAL ROLE thorbis_definer;
-- A user who is known keeps the name: another business may have given it.
CREATE OR REPLACE FUNCTION user_mgmt.user_by_email(address text, first_name text, last_name text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    normalized text := lower(btrim(address));
BEGIN
    IF coalesce(normalized, '') !~ '^[^@[:space:]]+@[^@[:space:]]+$' THEN
        RAISE EXCEPTION '% is no e-mail address', quote_nullable(address)
            USING ERRCODE = 'check_violation', SCHEMA = 'user_mgmt', TABLE = 'users', COLUMN = 'email',
                HINT = 'Give an address such as ann@example.com.';
    END IF;
    INSERT INTO user_mgmt.users (email, first_name, last_name)
    VALUES (normalized, user_by_email.first_name, user_by_email.last_name)
    ON CONFLICT (email) DO NOTHING;
    RETURN (SELECT u.id FROM user_mgmt.users AS u WHERE u.email = normalized);
END
$$;
COMMENT ON FUNCTION user_mgmt.user_by_email IS 'The user with an e-mail address, created if new; for the functions below';
REVOKE EXECUTE ON FUNCTION user_mgmt.user_by_email FROM PUBLIC;

CREATE OR REPLACE FUNCTION user_mgmt.invite_member(email text, first_name text, last_name text, role text)
    RETURNS TABLE (membership_id uuid, user_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    invited uuid := user_mgmt.user_by_email(
        invite_member.email, invite_member.first_name, invite_member.last_name);
BEGIN
    RETURN QUERY
        INSERT INTO user_mgmt.business_users AS m (business_id, user_id, role, status, invited_at)
        VALUES (tenant, invited, invite_member.role, 'invited', now())
        ON CONFLICT (user_id, business_id) DO UPDATE
            SET role = excluded.role, status = excluded.status, invited_at = excluded.invited_at
            WHERE m.status = 'removed'
        RETURNING m.id, m.user_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION '% is a member of the business already, or invited', invite_member.email
            USING ERRCODE = 'unique_violation', SCHEMA = 'user_mgmt', TABLE = 'business_users', COLUMN = 'user_id',
                CONSTRAINT = 'uq_business_users_user_id_business_id', HINT = 'Change the membership instead.';
    END IF;
END
$$;
COMMENT ON FUNCTION user_mgmt.invite_member IS
    'Invites a person into the tenant: the user, created if the e-mail is new, and the membership, in one call';
REVOKE EXECUTE ON FUNCTION user_mgmt.invite_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION user_mgmt.invite_member TO thorbis_app;

CREATE OR REPLACE FUNCTION tenant_mgmt.create_business(
    business_name text,
    primary_industry text,
    owner_email text,
    owner_first_name text,
    owner_last_name text,
    secondary_industries text[] DEFAULT '{}',
    default_timezone text DEFAULT 'UTC',
    default_currency text DEFAULT 'USD',
    new_id uuid DEFAULT gen_random_uuid())
    RETURNS TABLE (business_id uuid, owner_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    owner_id := user_mgmt.user_by_email(owner_email, owner_first_name, owner_last_name);
    INSERT INTO tenant_mgmt.businesses (
        id, business_name, primary_industry, secondary_industries, default_timezone, default_currency)
    VALUES (
        new_id, create_business.business_name, create_business.primary_industry,
        create_business.secondary_industries, create_business.default_timezone, create_business.default_currency)
    RETURNING id INTO business_id;
    INSERT INTO user_mgmt.business_users (business_id, user_id, role, status, joined_at)
    VALUES (create_business.business_id, owner_id, 'owner', 'active', now());
    RETURN NEXT;
END
$$;
COMMENT ON FUNCTION tenant_mgmt.create_business IS
    'Creates a business and its owner, who is a new user or a known one; for cross-tenant work only';
REVOKE EXECUTE ON FUNCTION tenant_mgmt.create_business FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_mgmt.create_business TO thorbis_admin;
RESET ROLE;
SELECT thorbis.close_to_definer('tenant_mgmt');
SELECT thorbis.close_to_definer('user_mgmt');
