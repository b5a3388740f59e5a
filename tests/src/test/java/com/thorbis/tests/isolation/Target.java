package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A table, with what is to be attacked in it.
 *
 * @param superuser sees what is really there
 * @param myRow a row of the attacker
 * @param theirRow a row of the other tenant
 * @param theirInsertable values of a row of the other tenant that would be valid, and is not there
 */
record Target(
        DataSource superuser,
        TenantTable table,
        UUID mine,
        UUID theirs,
        Map<String, String> myRow,
        Map<String, String> theirRow,
        Map<String, String> theirInsertable) {

    String name() {
        return table.name();
    }

    String isMyRow() {
        return table.isRow(myRow);
    }

    String isTheirRow() {
        return table.isRow(theirRow);
    }

    String isTheirs() {
        return "business_id = '" + theirs + "'";
    }

    /** How many rows the attacker has, seen by the superuser. */
    long myRows() throws SQLException {
        return Long.parseLong(asSuperuser("SELECT count(*) FROM " + name() + " WHERE business_id = '" + mine + "'"));
    }

    /** The rows of the other tenant, seen by the superuser. */
    String theirRows() throws SQLException {
        return asSuperuser(
                "SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM " + name() + " t WHERE t." + isTheirs());
    }

    private String asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
