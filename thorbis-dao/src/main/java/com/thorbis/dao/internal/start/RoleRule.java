package com.thorbis.dao.internal.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import com.thorbis.dao.error.PrivilegedRoleException;

/** Which roles a data source may log in as. Both the login and the role that a pool may have set for it are asked. */
enum RoleRule {
    APP("thorbis_app", "thorbis_admin"),
    ADMIN("thorbis_admin", "thorbis_app");

    /** A role may be used if its rights are inherited, or if SET ROLE can take them. */
    private static final String FACTS = """
            select
                me.rolname,
                me.rolsuper,
                me.rolbypassrls,
                not exists (
                    select from pg_roles needed
                    where needed.rolname = ? and not pg_has_role(me.oid, needed.oid, 'USAGE')) as is_member,
                (
                    select min(other.rolname) from pg_roles other
                    where other.oid <> me.oid
                        and (other.rolname in (?, 'thorbis_definer') or other.rolsuper or other.rolbypassrls)
                        and pg_has_role(me.oid, other.oid, 'USAGE, SET')) as other_side,
                (
                    select min(c.oid::regclass::text || ' (owner ' || o.rolname || ')')
                    from pg_class c join pg_roles o on o.oid = c.relowner
                    where c.relrowsecurity and pg_has_role(me.oid, c.relowner, 'USAGE, SET')) as owned_table
            from pg_roles me
            where me.rolname in (current_user, session_user)""";

    private final String needed;
    private final String otherSide;

    RoleRule(String needed, String otherSide) {
        this.needed = needed;
        this.otherSide = otherSide;
    }

    void check(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            statement.setString(1, needed);
            statement.setString(2, otherSide);
            try (ResultSet roles = statement.executeQuery()) {
                while (roles.next()) {
                    judge(roles);
                }
            }
        }
    }

    private void judge(ResultSet facts) throws SQLException {
        String role = facts.getString("rolname");
        String tooMuch = facts.getString("other_side");
        String ownedTable = facts.getString("owned_table");
        if (facts.getBoolean("rolsuper")) {
            throw refused(role, "is a superuser, for whom no policy holds");
        }
        if (facts.getBoolean("rolbypassrls")) {
            throw refused(role, "has BYPASSRLS, so that no policy holds for it");
        }
        if (ownedTable != null) {
            throw refused(role, "has the rights of the owner of " + ownedTable + ", who can take the policy off it");
        }
        if (tooMuch != null) {
            throw refused(role, "inherits or may SET the role " + tooMuch + ", which sees more than this side may");
        }
        if (!facts.getBoolean("is_member")) {
            throw refused(role, "is not a member of " + needed + " (GRANT " + needed + " TO " + role + ")");
        }
    }

    private PrivilegedRoleException refused(String role, String why) {
        return new PrivilegedRoleException(
                role,
                "The role %s %s. Log in as a role that is a member of %s and of nothing else."
                        .formatted(role, why, needed));
    }
}
