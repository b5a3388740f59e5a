package com.thorbis.core.audit;

/** No role of services reaches the other side: thorbis_admin, thorbis_definer or the owner of tenant tables. */
final class RolesKeepToOneSide implements Rule {

    @Override
    public String name() {
        return "roles-keep-to-one-side";
    }

    @Override
    public String consequence() {
        return "who logs in with the role can read every tenant's rows";
    }

    @Override
    public String sql() {
        return """
                SELECT 'role ' || quote_ident(r.rolname) AS object,
                    format('REVOKE %I FROM %I GRANTED BY %I;', other.rolname, member.rolname, grantor.rolname) AS statement
                FROM pg_roles r
                JOIN pg_roles other ON other.rolname IN ('thorbis_admin', 'thorbis_definer')
                    OR other.oid IN (SELECT relowner FROM tenant_table) AND NOT other.rolsuper
                JOIN pg_auth_members m ON m.roleid = other.oid AND (m.inherit_option OR m.set_option)
                JOIN pg_roles member ON member.oid = m.member
                JOIN pg_roles grantor ON grantor.oid = m.grantor
                WHERE NOT r.rolsuper AND r.oid <> other.oid AND r.oid NOT IN (SELECT relowner FROM tenant_table)
                    AND EXISTS (
                        SELECT FROM unnest(ARRAY['USAGE', 'SET']) AS way
                        WHERE pg_has_role(r.oid, to_regrole('thorbis_app'), way))
                    AND EXISTS (
                        SELECT FROM unnest(ARRAY['USAGE', 'SET']) AS way WHERE pg_has_role(r.oid, member.oid, way))
                UNION
                SELECT 'role ' || quote_ident(owner.rolname), format('REVOKE thorbis_app FROM %I GRANTED BY %I;',
                    owner.rolname, grantor.rolname)
                FROM pg_auth_members m
                JOIN pg_roles owner ON owner.oid = m.member AND NOT owner.rolsuper
                JOIN pg_roles grantor ON grantor.oid = m.grantor
                WHERE m.roleid = to_regrole('thorbis_app') AND (m.inherit_option OR m.set_option)
                    AND owner.oid IN (SELECT relowner FROM tenant_table)
                """;
    }
}
