package com.thorbis.core.audit;

/** The owner of tenant tables may become thorbis_definer, but does not inherit its rights. */
final class OwnerInheritsNothing implements Rule {

    @Override
    public String name() {
        return "owner-inherits-nothing";
    }

    @Override
    public String consequence() {
        return "the owner reads every tenant's rows, and validates foreign keys blindly";
    }

    @Override
    public String sql() {
        return """
                SELECT DISTINCT 'role ' || quote_ident(r.rolname) AS object,
                    format('REVOKE INHERIT OPTION FOR %I FROM %I GRANTED BY %I;', other.rolname, r.rolname, grantor.rolname) AS statement
                FROM pg_roles r
                JOIN pg_auth_members m ON m.member = r.oid AND m.inherit_option
                JOIN pg_roles other ON other.oid = m.roleid AND other.rolname IN ('thorbis_admin', 'thorbis_definer')
                JOIN pg_roles grantor ON grantor.oid = m.grantor
                WHERE r.oid IN (SELECT relowner FROM tenant_table)
                """;
    }
}
