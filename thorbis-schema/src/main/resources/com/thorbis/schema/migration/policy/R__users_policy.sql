-- A tenant sees the people who are or were its members. No OR beside it: an arm that bypasses costs the index.
DROP POLICY IF EXISTS tenant_members ON user_mgmt.users;
CREATE POLICY tenant_members ON user_mgmt.users FOR SELECT TO CURRENT_USER, thorbis_app
    USING (EXISTS (
        SELECT FROM user_mgmt.business_users AS m
        WHERE m.user_id = users.id AND m.business_id = (SELECT thorbis.tenant()::uuid)));

DROP POLICY IF EXISTS cross_tenant ON user_mgmt.users;
CREATE POLICY cross_tenant ON user_mgmt.users FOR ALL TO thorbis_admin, thorbis_definer USING (true) WITH CHECK (true);
