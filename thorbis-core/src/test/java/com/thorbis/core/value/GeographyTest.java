package com.thorbis.core.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.core.error.SqlState;
import com.thorbis.core.support.SqlFailure;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Without PostGIS, which the embedded server does not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeographyTest {

    private static final String A = "aaaaaaaa-0000-0000-0000-000000000000";
    private static final String B = "bbbbbbbb-0000-0000-0000-000000000000";
    private static final Places PLACES = Places.PLACES;

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeAll
    void scatter_points_of_two_tenants_over_the_earth() {
        database.run("owner", """
                CREATE SCHEMA map;
                CREATE TABLE map.places (
                    business_id uuid NOT NULL, id bigint NOT NULL, PRIMARY KEY (business_id, id));
                CREATE TABLE map.kinds (id bigint PRIMARY KEY, spot point);
                SELECT thorbis.make_tenant_table('map.places');
                SELECT thorbis.add_geo_column('map.places', 'spot');
                SELECT thorbis.add_geo_column('map.places', 'spot');
                """);
        Random random = new Random(42);
        inTenant(
                A,
                dsl -> dsl.batch(IntStream.range(0, 5_000)
                                .mapToObj(id -> dsl.insertInto(PLACES)
                                        .set(PLACES.BUSINESS_ID, UUID.fromString(A))
                                        .set(PLACES.ID, (long) id)
                                        .set(PLACES.SPOT, somewhere(random, id)))
                                .toList())
                        .execute());
        inTenant(
                B,
                dsl -> dsl.execute(
                        "INSERT INTO map.places SELECT {0}::uuid, n, thorbis.geo_point(n / 1000.0, n / 1000.0)"
                                + " FROM generate_series(1, 5000) n",
                        DSL.val(B)));
        database.run("owner", "ANALYZE map.places");
    }

    /** Also where it is difficult: around the poles and the date line. */
    private static GeoPoint somewhere(Random random, int id) {
        double any = random.nextDouble() * 2 - 1;
        return switch (id % 4) {
            case 0 -> new GeoPoint(90 - random.nextDouble(), any * 180);
            case 1 -> new GeoPoint(random.nextDouble() - 90, any * 180);
            case 2 -> new GeoPoint(any * 60, any > 0 ? 180 - random.nextDouble() : random.nextDouble() - 180);
            default -> new GeoPoint(any * 90, random.nextDouble() * 360 - 180);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "0, 180, 50000",
        "0, -180, 50000",
        "10, 179.9, 2000000",
        "90, 0, 30000",
        "-90, 77, 100000",
        "89.9, -120, 60000",
        "52.5, 13.4, 1500000",
        "0, 0, 0",
        "12, 34, 20015087",
        "-45, -179.99, 9000000"
    })
    void the_search_finds_what_measuring_every_point_finds(double latitude, double longitude, double metres) {
        String measured = "SELECT id FROM map.places"
                + " WHERE thorbis.great_circle_metres(%s, %s, spot[1], spot[0]) <= %s ORDER BY id"
                        .formatted(latitude, longitude, metres);
        List<String> expected = database.query("app", "SELECT thorbis.enter('" + A + "', NULL); " + measured);

        inTenant(
                A,
                dsl -> assertThat(dsl.select(PLACES.ID)
                                .from(PLACES)
                                .where(Geo.withinMetres(PLACES, PLACES.SPOT, new GeoPoint(latitude, longitude), metres))
                                .orderBy(PLACES.ID)
                                .fetch(row -> String.valueOf(row.value1())))
                        .isEqualTo(expected));
    }

    @Test
    void the_distance_is_the_great_circles() {
        // Berlin to Sydney on a sphere of 6,371,008.77 m.
        assertThat(database.query(
                        "app", "SELECT round(thorbis.great_circle_metres(52.52, 13.405, -33.8688, 151.2093))"))
                .containsExactly("16094522");
    }

    @Test
    void an_alias_is_searched_as_its_table() {
        Places alias = PLACES.as("p");
        inTenant(
                B,
                dsl -> assertThat(dsl.fetchCount(dsl.selectFrom(alias)
                                .where(Geo.withinMetres(alias, alias.SPOT, new GeoPoint(1, 1), 1000))))
                        .isEqualTo(13));
    }

    @Test
    void the_search_is_served_by_the_index() throws SQLException {
        try (Connection connection = database.as("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;"
                    + " SET auto_explain.log_nested_statements = on; SET auto_explain.log_level = notice;"
                    + " SET ROLE thorbis_app; SELECT thorbis.enter('" + A + "', NULL)");
            statement.clearWarnings();
            statement.execute("SELECT * FROM thorbis.within_metres('map.places', 'spot', 52.5, 13.4, 10000)");
            assertThat(notices(statement))
                    .contains("idx_places_spot")
                    .contains("spot[1] >=")
                    .contains("spot[0] >=")
                    .doesNotContain("Seq Scan on map.places");
        }
    }

    private static String notices(Statement statement) throws SQLException {
        StringBuilder notices = new StringBuilder();
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            notices.append(warning.getMessage()).append('\n');
        }
        return notices.toString();
    }

    @Test
    void a_point_survives_writing_and_reading_also_in_the_binary_protocol() {
        GeoPoint spot = new GeoPoint(-33.868812345678, 151.2093);
        inTenant(A, dsl -> {
            dsl.insertInto(PLACES, PLACES.BUSINESS_ID, PLACES.ID, PLACES.SPOT)
                    .values(UUID.fromString(A), -1L, spot)
                    .values(UUID.fromString(A), -2L, null)
                    .execute();
            // pgjdbc turns to the binary protocol at the fifth execution.
            for (int i = 0; i < 7; i++) {
                assertThat(dsl.select(PLACES.SPOT)
                                .from(PLACES)
                                .where(PLACES.ID.in(-1L, -2L))
                                .orderBy(PLACES.ID.desc())
                                .fetch(PLACES.SPOT))
                        .containsExactly(spot, null);
            }
            dsl.deleteFrom(PLACES).where(PLACES.ID.lt(0L)).execute();
        });
    }

    @Test
    void an_inlined_point_is_written_as_well() {
        inTenant(
                A,
                dsl -> assertThat(dsl.select(DSL.inline(new GeoPoint(1.5, 2), PLACES.SPOT.getDataType()))
                                .fetchOne()
                                .value1())
                        .isEqualTo(new GeoPoint(1.5, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91 0", "0 181", "NaN 0"})
    void a_point_that_is_not_on_the_earth_is_refused(String text) {
        SqlFailure failure = database.failure("app", "SELECT thorbis.geo_point('" + text + "')");
        assertThat(failure.sqlState()).isEqualTo(SqlState.NOT_ON_EARTH);
        assertThat(failure.hint()).contains("Latitude comes first");
    }

    @Test
    void the_column_refuses_what_did_not_come_through_the_function() {
        assertThat(database.failure(
                                "app",
                                "SELECT thorbis.enter('" + A + "', NULL);" + " INSERT INTO map.places VALUES ('" + A
                                        + "', -9, point(0, 95))")
                        .sqlState())
                .isEqualTo("23514");
    }

    @Test
    void a_search_needs_a_tenant_a_tenant_table_and_a_distance() {
        String search = "SELECT * FROM thorbis.within_metres('%s', 'spot', 0, 0, %s)";
        assertThat(database.failure("app", search.formatted("map.places", 1)).sqlState())
                .isEqualTo(SqlState.NO_TENANT);

        String enter = "SELECT thorbis.enter('" + A + "', NULL); ";
        assertThat(database.failure("app", enter + search.formatted("map.places", -1))
                        .sqlState())
                .isEqualTo(SqlState.BAD_ARGUMENT);
        assertThat(database.failure("app", enter + search.formatted("map.kinds", 1))
                        .sqlState())
                .isEqualTo(SqlState.NOT_A_TENANT_TABLE);
    }

    private void inTenant(String tenant, Consumer<DSLContext> work) {
        DSL.using(database.as("app"), SQLDialect.POSTGRES).transaction(configuration -> {
            DSLContext dsl = configuration.dsl();
            dsl.execute("SELECT thorbis.enter({0}, NULL)", DSL.val(tenant));
            work.accept(dsl);
        });
    }
}
