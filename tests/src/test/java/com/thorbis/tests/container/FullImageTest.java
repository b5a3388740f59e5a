package com.thorbis.tests.container;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.thorbis.tests.inventory.InventoryComparison;
import com.thorbis.tests.schema.SchemaRules;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema with PostGIS: the same tables, and the same rows within a distance. */
@Tag("container")
class FullImageTest {

    /** The same points of two tenants wherever it runs. */
    private static final String PLACES = """
            CREATE SCHEMA map;
            CREATE TABLE map.places (business_id uuid NOT NULL, id bigint NOT NULL, PRIMARY KEY (business_id, id));
            SELECT thorbis.make_tenant_table('map.places');
            SELECT thorbis.add_geo_column('map.places', 'spot');
            ALTER TABLE map.places NO FORCE ROW LEVEL SECURITY;
            INSERT INTO map.places SELECT CASE n % 2 WHEN 0 THEN '%s' ELSE gen_random_uuid() END::uuid, n,
                thorbis.geo_point(degrees(asin(2 * (n * 0.6180339887 - floor(n * 0.6180339887)) - 1)),
                    360 * (n * 0.7548776662 - floor(n * 0.7548776662)) - 180)
            FROM generate_series(1, 20000) n;
            ALTER TABLE map.places FORCE ROW LEVEL SECURITY;
            ANALYZE map.places""".replace("%s", "aaaaaaaa-0000-0000-0000-000000000000");

    private static FullPostgres full;
    private static TestDatabase embedded;
    private static List<String> differences;

    @BeforeAll
    static void start_both() throws SQLException {
        full = FullPostgres.start();
        embedded = TestDatabase.create();
        differences = InventoryComparison.differences(full.owner());
        full.run(full.owner(), PLACES);
        full.run(embedded.owner(), PLACES);
    }

    @AfterAll
    static void stop_both() {
        embedded.close();
        full.close();
    }

    @Test
    void the_inventory_is_the_same_with_postgis() {
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 180, 500000",
        "10, 179.9, 2000000",
        "90, 0, 300000",
        "-90, 77, 1000000",
        "89.9, -120, 600000",
        "52.5, 13.4, 1500000",
        "-45, -179.99, 9000000"
    })
    void the_rows_within_a_distance_are_the_same_with_postgis_and_without(
            double latitude, double longitude, double metres) throws SQLException {
        String search = "SELECT * FROM thorbis.within_metres('map.places', 'spot', %s, %s, %s)"
                .formatted(latitude, longitude, metres);
        List<String> with = inTenant(full.app(), search);
        assertThat(with).isNotEmpty().containsExactlyInAnyOrderElementsOf(inTenant(embedded.app(), search));
    }

    @Test
    void the_schema_obeys_every_rule_with_postgis() {
        SchemaRules.audit(full.owner()).check();
    }

    @Test
    void the_search_is_served_by_the_index_of_postgis() throws SQLException {
        try (Connection connection = full.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;"
                    + " SET auto_explain.log_nested_statements = on; SET auto_explain.log_level = notice;"
                    + " SET ROLE thorbis_app; SELECT thorbis.enter('aaaaaaaa-0000-0000-0000-000000000000', NULL)");
            statement.clearWarnings();
            statement.execute("SELECT * FROM thorbis.within_metres('map.places', 'spot', 52.5, 13.4, 10000)");
            StringBuilder plan = new StringBuilder();
            for (SQLWarning part = statement.getWarnings(); part != null; part = part.getNextWarning()) {
                plan.append(part.getMessage()).append('\n');
            }
            assertThat(plan.toString()).contains("idx_places_spot").doesNotContain("Seq Scan on map.places");
        }
    }

    private static List<String> inTenant(DataSource app, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = app.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT thorbis.enter('aaaaaaaa-0000-0000-0000-000000000000', NULL)");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
