-- What a service must read before it knows the tenant: whose session a token is, and where a user is a member.
SELECT thorbis.open_to_definer('security_mgmt');
SELECT thorbis.open_to_definer('user_mgmt');
SET LOCAL ROLE thorbis_definer;
CREATE OR REPLACE FUNCTION security_mgmt.session_by_token(token_hash text)
    RETURNS TABLE (
        session_id uuid, business_id uuid, user_id uuid, role text, role_level integer, expires_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
        SELECT s.id, s.business_id, s.user_id, m.role, m.role_level, s.expires_at
        FROM security_mgmt.enhanced_user_sessions AS s
        JOIN user_mgmt.business_users AS m ON m.user_id = s.user_id AND m.business_id = s.business_id
        JOIN tenant_mgmt.businesses AS b ON b.id = s.business_id
        WHERE s.session_token_hash = token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
            AND m.status = 'active' AND b.status IN ('pending_setup', 'active');
END
$$;
COMMENT ON FUNCTION security_mgmt.session_by_token IS
    'The live session of a token: not revoked, not expired, of an active member of a business that is not locked out';
REVOKE EXECUTE ON FUNCTION security_mgmt.session_by_token FROM PUBLIC;
GRANT EXECUTE ON FUNCTION security_mgmt.session_by_token TO thorbis_app;

CREATE OR REPLACE FUNCTION user_mgmt.memberships_of(member_id uuid)
    RETURNS TABLE (
        business_id uuid, business_name text, business_status text, role text, role_level integer, status text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
        SELECT m.business_id, b.business_name, b.status, m.role, m.role_level, m.status
        FROM user_mgmt.business_users AS m
        JOIN tenant_mgmt.businesses AS b ON b.id = m.business_id
        WHERE m.user_id = member_id
        ORDER BY b.business_name, m.business_id;
END
$$;
COMMENT ON FUNCTION user_mgmt.memberships_of IS
    'The businesses of a user, whatever the status of the membership; call it for a user who has proved who they are';
REVOKE EXECUTE ON FUNCTION user_mgmt.memberships_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION user_mgmt.memberships_of TO thorbis_app;
RESET ROLE;
SELECT thorbis.close_to_definer('user_mgmt');
SELECT thorbis.close_to_definer('security_mgmt');
