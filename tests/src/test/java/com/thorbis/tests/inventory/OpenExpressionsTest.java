package com.thorbis.tests.inventory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the generated columns give whose expression the inventory leaves open. */
class OpenExpressionsTest {

    private static TestDatabase database;
    private static Facts found;

    @BeforeAll
    static void create_database() throws SQLException {
        database = TestDatabase.create();
        found = Facts.of(database.owner());
    }

    @AfterAll
    static void drop_database() {
        database.close();
    }

    @Test
    void the_level_of_a_role_follows_the_role_and_smaller_is_stronger() throws SQLException {
        assertThat(values(
                        "user_mgmt.business_users",
                        "role_level",
                        "unnest(ARRAY['owner', 'manager', 'staff', 'technician', 'contractor', 'viewer']) AS role"))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void attributes_are_combined_in_the_order_of_their_names() throws SQLException {
        assertThat(values(
                        "ret.product_variants",
                        "attribute_combination",
                        "(SELECT '{\"size\": \"large\", \"color\": \"red\"}'::jsonb AS attributes)"))
                .containsExactly("red-large");
    }

    @Test
    void files_are_found_by_their_name_title_description_and_tags() throws SQLException {
        assertThat(values(
                        "file_mgmt.attachments",
                        "search_vector",
                        "(SELECT 'boiler.jpg' AS file_name, 'Leak' AS title, 'under the sink' AS description,"
                                + " ARRAY['urgent'] AS tags)"))
                .singleElement()
                .asString()
                .contains("boiler", "leak", "sink", "urgent");
    }

    private static List<String> values(String table, String column, String source) throws SQLException {
        String prefix = "generated " + column + " as ";
        String expression = found.of(table).stream()
                .filter(fact -> fact.startsWith(prefix))
                .map(fact -> fact.substring(prefix.length()))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>();
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + expression + " FROM " + source)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
