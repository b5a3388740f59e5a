package com.thorbis.core.audit;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaAuditTest {

    private static final String SCHOOL = """
            CREATE SCHEMA school;
            CREATE TABLE school.courses (
                business_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), code text NOT NULL,
                updated_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (business_id, id), UNIQUE (business_id, code));
            CREATE TABLE school.lessons (
                business_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), course_id uuid, topic text,
                PRIMARY KEY (business_id, id));
            SELECT thorbis.make_tenant_table('school.courses');
            SELECT thorbis.make_tenant_table('school.lessons', access => 'append_only');
            SELECT thorbis.add_tenant_key('school.lessons', 'course_id', 'school.courses', 'SET NULL');
            """;

    private final TestDatabase database = TestDatabase.migrated();
    private final SchemaAudit audit = SchemaAudit.of(database.owner());

    @BeforeEach
    void build() {
        database.run("owner", SCHOOL);
    }

    /** What tests change lies in these schemas, but for roles, which belong to the server. */
    @AfterEach
    void tear_down() {
        database.run("postgres", """
                DROP SCHEMA school CASCADE;
                DROP SCHEMA IF EXISTS canteen CASCADE;
                DROP ROLE IF EXISTS service;
                ALTER ROLE thorbis_app NOBYPASSRLS;
                REVOKE thorbis_app FROM owner;
                """);
    }

    @Test
    void the_core_and_a_table_made_by_its_helpers_are_clean() {
        assertThat(audit.run()).isEmpty();
        audit.check();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        "key-leads-with-tenant",
                        "school.rooms",
                        "owner",
                        "CREATE TABLE school.rooms (business_id uuid NOT NULL, id uuid PRIMARY KEY);"
                                + "SELECT thorbis.protect('school.rooms')"),
                arguments(
                        "key-leads-with-tenant",
                        "school.rooms",
                        "owner",
                        "CREATE TABLE school.rooms (business_id uuid NOT NULL, id uuid NOT NULL);"
                                + "SELECT thorbis.protect('school.rooms')"),
                arguments(
                        "keys-carry-tenant",
                        "school.lessons.lessons_topic_id_fkey",
                        "owner",
                        unforced("ALTER TABLE school.lessons ADD COLUMN topic_id uuid, ADD COLUMN other uuid,"
                                + " ADD CONSTRAINT lessons_topic_id_fkey FOREIGN KEY (other, topic_id)"
                                + " REFERENCES school.courses (business_id, id);"
                                + "CREATE INDEX ON school.lessons (other, topic_id)")),
                arguments(
                        "set-null-spares-tenant",
                        "school.lessons.fk_lessons_course_id",
                        "owner",
                        unforced("ALTER TABLE school.lessons DROP CONSTRAINT fk_lessons_course_id,"
                                + " ADD CONSTRAINT fk_lessons_course_id FOREIGN KEY (business_id, course_id)"
                                + " REFERENCES school.courses ON DELETE SET NULL")),
                arguments(
                        "keys-are-indexed",
                        "school.lessons.fk_lessons_course_id",
                        "owner",
                        "DROP INDEX school.idx_lessons_course_id"),
                arguments(
                        "keys-are-indexed",
                        "school.lessons.fk_lessons_course_id",
                        "owner",
                        "DROP INDEX school.idx_lessons_course_id;"
                                + "CREATE INDEX partly ON school.lessons (business_id, course_id) WHERE topic IS NULL"),
                arguments(
                        "policy-present", "school.courses", "owner", "DROP POLICY tenant_isolation ON school.courses"),
                arguments("policy-present", "school.courses", "owner", "DROP POLICY cross_tenant ON school.courses"),
                arguments(
                        "policy-has-one-form",
                        "school.courses",
                        "owner",
                        "ALTER POLICY tenant_isolation ON school.courses USING (business_id = thorbis.tenant()::uuid)"),
                arguments(
                        "policy-has-one-form",
                        "school.courses",
                        "owner",
                        "ALTER POLICY tenant_isolation ON school.courses WITH CHECK (true)"),
                arguments(
                        "policy-names-its-roles",
                        "school.courses",
                        "owner",
                        "ALTER POLICY tenant_isolation ON school.courses TO PUBLIC"),
                arguments(
                        "policy-names-its-roles",
                        "school.courses",
                        "owner",
                        "ALTER POLICY cross_tenant ON school.courses TO thorbis_admin, thorbis_app"),
                arguments(
                        "no-other-policy",
                        "school.courses.everybody",
                        "owner",
                        "CREATE POLICY everybody ON school.courses USING (true)"),
                arguments(
                        "row-security-forced",
                        "school.courses",
                        "owner",
                        "ALTER TABLE school.courses NO FORCE ROW LEVEL SECURITY"),
                arguments(
                        "row-security-forced",
                        "school.courses",
                        "owner",
                        "ALTER TABLE school.courses DISABLE ROW LEVEL SECURITY"),
                arguments(
                        "services-cannot-truncate",
                        "school.courses",
                        "owner",
                        "GRANT TRUNCATE ON school.courses TO thorbis_app"),
                arguments(
                        "indexes-are-valid",
                        "school.courses.slow",
                        "postgres",
                        "CREATE INDEX slow ON school.courses (code);"
                                + "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'school.slow'::regclass"),
                arguments(
                        "keys-are-validated",
                        "school.lessons.fk_lessons_course_id",
                        "owner",
                        "ALTER TABLE school.lessons DROP CONSTRAINT fk_lessons_course_id, ADD CONSTRAINT fk_lessons_course_id"
                                + " FOREIGN KEY (business_id, course_id) REFERENCES school.courses NOT VALID"),
                arguments(
                        "unique-per-tenant",
                        "school.courses.courses_once",
                        "owner",
                        "ALTER TABLE school.courses ADD CONSTRAINT courses_once UNIQUE (code)"),
                arguments(
                        "unique-per-tenant",
                        "school.lessons.lessons_once",
                        "owner",
                        "CREATE UNIQUE INDEX lessons_once ON school.lessons (lower(topic)) WHERE topic <> ''"),
                arguments(
                        "views-are-invokers",
                        "school.open",
                        "owner",
                        "CREATE VIEW school.open AS SELECT * FROM school.courses"),
                arguments(
                        "materialized-views-hidden",
                        "school.sums",
                        "owner",
                        "CREATE MATERIALIZED VIEW school.sums AS SELECT 1 AS n; GRANT SELECT ON school.sums TO thorbis_app"),
                arguments(
                        "definer-fixes-search-path",
                        "school.peek()",
                        "owner",
                        vetted("CREATE FUNCTION school.peek() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1;"
                                + "REVOKE EXECUTE ON FUNCTION school.peek() FROM PUBLIC")),
                arguments(
                        "definer-functions-are-granted",
                        "school.peek()",
                        "owner",
                        vetted("CREATE FUNCTION school.peek() RETURNS int LANGUAGE sql SECURITY DEFINER"
                                + " SET search_path = pg_catalog, pg_temp RETURN 1")),
                arguments(
                        "definer-owns-its-functions",
                        "school.peek()",
                        "owner",
                        "CREATE FUNCTION school.peek() RETURNS int LANGUAGE sql SECURITY DEFINER"
                                + " SET search_path = pg_catalog, pg_temp RETURN 1;"
                                + "REVOKE EXECUTE ON FUNCTION school.peek() FROM PUBLIC"),
                arguments(
                        "roles-keep-to-one-side",
                        "role service",
                        "postgres",
                        "CREATE ROLE service IN ROLE thorbis_app, thorbis_admin"),
                arguments("roles-keep-to-one-side", "role owner", "postgres", "GRANT thorbis_app TO owner"),
                arguments(
                        "owner-inherits-nothing",
                        "role owner",
                        "postgres",
                        "GRANT thorbis_definer TO owner WITH INHERIT TRUE GRANTED BY postgres"),
                arguments("no-service-bypasses", "role thorbis_app", "postgres", "ALTER ROLE thorbis_app BYPASSRLS"));
    }

    private static String vetted(String create) {
        return "SELECT thorbis.open_to_definer('school'); SET LOCAL ROLE thorbis_definer; " + create
                + "; RESET ROLE; SELECT thorbis.close_to_definer('school')";
    }

    /** A forced owner cannot add a key: looking for orphans asks for a tenant. */
    private static String unforced(String sql) {
        return "ALTER TABLE school.lessons NO FORCE ROW LEVEL SECURITY; ALTER TABLE school.courses NO FORCE ROW LEVEL SECURITY;"
                + sql
                + "; ALTER TABLE school.lessons FORCE ROW LEVEL SECURITY; ALTER TABLE school.courses FORCE ROW LEVEL SECURITY";
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("broken")
    void what_breaks_a_rule_is_found_and_its_statement_mends_it(
            String rule, String object, String user, String breaking) {
        database.run(user, breaking);

        List<Finding> findings = audit.run();
        assertThat(findings).extracting(Finding::rule).containsOnly(rule);
        assertThat(findings).extracting(Finding::object).containsOnly(object);
        assertThatThrownBy(audit::check).hasMessageContaining(rule).hasMessageContaining(object);

        findings.forEach(finding -> database.run(user, finding.statement()));
        assertThat(audit.run()).isEmpty();
    }

    @Test
    void a_key_of_a_table_that_others_refer_to_is_mended_with_their_keys() {
        database.run("owner", """
                CREATE TABLE school.halls (business_id uuid NOT NULL, id uuid PRIMARY KEY);
                CREATE TABLE school.seats (
                    business_id uuid NOT NULL, id uuid, hall_id uuid REFERENCES school.halls ON DELETE CASCADE,
                    PRIMARY KEY (business_id, id));
                """);
        assertThat(audit.run())
                .extracting(Finding::rule, Finding::object)
                .contains(
                        tuple("key-leads-with-tenant", "school.halls"),
                        tuple("keys-carry-tenant", "school.seats.seats_hall_id_fkey"));

        List<Finding> findings = audit.run();
        while (!findings.isEmpty()) {
            database.run("owner", findings.get(0).statement());
            List<Finding> left = audit.run();
            assertThat(left).hasSizeLessThan(findings.size());
            findings = left;
        }
        assertThat(database.query("owner", "SELECT confdeltype FROM pg_constraint WHERE conname = 'fk_seats_hall_id'"))
                .containsExactly("c");
    }

    @Test
    void keys_into_other_schemas_must_be_on_the_list() {
        database.run("owner", """
                CREATE SCHEMA canteen;
                CREATE TABLE canteen.meals (business_id uuid, id uuid, course_id uuid, PRIMARY KEY (business_id, id));
                SELECT thorbis.make_tenant_table('canteen.meals');
                SELECT thorbis.add_tenant_key('canteen.meals', 'course_id', 'school.courses');
                """);

        assertThat(audit.run()).isEmpty();
        assertThat(audit.onlyCrossSchemaKeys("canteen school.courses").run()).isEmpty();
        assertThat(audit.onlyCrossSchemaKeys("* school.courses").run()).isEmpty();

        SchemaAudit strict = audit.onlyCrossSchemaKeys("school canteen.meals");
        List<Finding> findings = strict.run();
        assertThat(findings)
                .extracting(Finding::rule, Finding::object)
                .containsExactly(tuple("schemas-keep-apart", "canteen.meals.fk_meals_course_id"));
        database.run("owner", findings.get(0).statement());
        assertThat(strict.run()).isEmpty();
    }

    @Test
    void a_finding_can_be_accepted_with_a_reason() {
        database.run("owner", "CREATE UNIQUE INDEX lessons_once ON school.lessons (topic)");

        assertThat(audit.accept("unique-per-tenant", "school.lessons.lessons_once", "topics are public")
                        .run())
                .isEmpty();
        assertThat(audit.accept("unique-per-tenant", "school.lessons.other", "another index")
                        .run())
                .hasSize(1);
        assertThatThrownBy(() -> audit.accept("unique-per-tenant", "school.lessons.lessons_once", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with a reason");
        assertThatThrownBy(() -> audit.accept("unique", "school.lessons.lessons_once", "no such rule"))
                .hasMessageContaining("unique-per-tenant");
    }

    @Test
    void tenants_may_be_other_columns_of_other_types() {
        database.run("owner", """
                CREATE TABLE school.pupils (company_id bigint, id bigint GENERATED ALWAYS AS IDENTITY,
                    PRIMARY KEY (company_id, id));
                CREATE TABLE school.badges (tenant_id text, id text, PRIMARY KEY (tenant_id, id));
                CREATE TABLE school.keys (tenant_id varchar(20), id integer, PRIMARY KEY (tenant_id, id));
                CREATE TABLE school.loans (tenant_id integer, "to" integer, book integer, PRIMARY KEY (tenant_id, "to", book));
                """);
        SchemaAudit others = audit.tenantColumns("business_id", "company_id", "tenant_id");
        assertThat(others.run()).extracting(Finding::rule).contains("policy-present");

        database.run("owner", """
                SELECT thorbis.make_tenant_table('school.pupils', 'company_id');
                SELECT thorbis.make_tenant_table('school.badges', 'tenant_id');
                SELECT thorbis.make_tenant_table('school.keys', 'tenant_id');
                SELECT thorbis.make_tenant_table('school.loans', 'tenant_id');
                """);
        assertThat(others.run()).isEmpty();
    }

    @Test
    void the_root_of_tenancy_is_a_tenant_table_by_its_policy() {
        database.run("owner", """
                CREATE TABLE school.schools (id uuid PRIMARY KEY, name text);
                SELECT thorbis.make_tenant_table('school.schools', 'id', 'read_only');
                CREATE TABLE school.terms (business_id uuid REFERENCES school.schools, id uuid, PRIMARY KEY (business_id, id));
                SELECT thorbis.make_tenant_table('school.terms');
                """);
        assertThat(audit.run()).isEmpty();

        database.run("owner", "ALTER TABLE school.schools NO FORCE ROW LEVEL SECURITY");
        assertThat(audit.run()).extracting(Finding::object).containsExactly("school.schools");
    }
}
