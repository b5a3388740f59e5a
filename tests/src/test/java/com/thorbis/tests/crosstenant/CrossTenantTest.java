package com.thorbis.tests.crosstenant;

import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.people.CreatedBusiness;
import com.thorbis.dao.people.NewBusiness;
import com.thorbis.dao.people.Person;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CrossTenantTest {

    private static TestDatabase database;
    private static Thorbis thorbis;
    private static UUID first;
    private static UUID second;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        thorbis = Thorbis.builder(database.app()).crossTenant(database.admin()).build();
        first = database.business("Meyer Plumbing");
        second = database.business("Ng Heating");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void work_across_tenants_sees_the_rows_of_all() {
        int businesses = thorbis.crossTenant("a count for the board")
                .transactionResult(dsl -> dsl.fetchSingle(
                                "select count(*) from tenant_mgmt.businesses where id in (?, ?)", first, second)
                        .get(0, int.class));

        assertThat(businesses).isEqualTo(2);
    }

    @Test
    void each_transaction_is_recorded_once_with_its_reason_and_login() {
        String reason = "moving a branch, " + UUID.randomUUID();

        thorbis.crossTenant(reason).transaction(dsl -> {
            rename(dsl, "Meyer & Sons");
            dsl.transaction(nested -> rename(nested.dsl(), "Meyer & Daughters"));
            rename(dsl, "Meyer Plumbing");
        });

        Result<Record> records = recorded(reason);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).get("db_role")).isEqualTo(TestDatabase.ADMIN);
        assertThat(records.get(0).get("actor")).isEqualTo(TestDatabase.ADMIN);
    }

    @Test
    void who_works_can_be_named() {
        String reason = "asked for by the owner, " + UUID.randomUUID();

        thorbis.crossTenant(reason).by("ann@example.org").transaction(dsl -> rename(dsl, "Meyer Plumbing"));

        assertThat(recorded(reason).getValues("actor")).isEqualTo(java.util.List.of("ann@example.org"));
    }

    @Test
    void work_that_fails_leaves_neither_change_nor_record() {
        String reason = "an attempt, " + UUID.randomUUID();

        assertThatThrownBy(() -> thorbis.crossTenant(reason).transaction(dsl -> {
                    rename(dsl, "Nobody");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(recorded(reason)).isEmpty();
    }

    @Test
    void a_commit_by_hand_is_recorded_as_a_transaction_of_its_own() {
        String reason = "in two steps, " + UUID.randomUUID();

        thorbis.crossTenant(reason).transaction(dsl -> {
            rename(dsl, "Meyer & Sons");
            dsl.connection(connection -> connection.commit());
            rename(dsl, "Meyer Plumbing");
        });

        assertThat(recorded(reason)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "         a          "})
    void a_reason_that_says_nothing_is_refused(String reason) {
        assertThatThrownBy(() -> thorbis.crossTenant(reason))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 characters or more");
    }

    @Test
    void without_its_data_source_the_setting_is_named() {
        assertThatThrownBy(() -> Thorbis.create(database.app()).crossTenant("a count for the board"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Thorbis.builder(dataSource).crossTenant(adminDataSource)");
    }

    @Test
    void a_business_is_created_with_its_owner_who_is_a_member_of_it() {
        Person owner = new Person("Ann.Meyer@Example.org", "Ann", "Meyer");

        CreatedBusiness created = thorbis.crossTenant("a new customer signed up")
                .createBusiness(new NewBusiness("Meyer Garage", "auto", owner, "Europe/Berlin", "EUR"));

        Record business = thorbis.tenant(created.businessId(), created.ownerId())
                .dsl()
                .fetchSingle("select business_name, default_currency from tenant_mgmt.businesses");
        assertThat(business.intoList()).containsExactly("Meyer Garage", "EUR");
        assertThat(thorbis.people().memberships(created.ownerId()))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.businessId()).isEqualTo(created.businessId());
                    assertThat(membership.role()).isEqualTo("owner");
                    assertThat(membership.roleLevel()).isEqualTo(1);
                });
    }

    @Test
    void a_business_of_no_known_industry_is_refused_as_a_whole() {
        NewBusiness bakery = NewBusiness.of("Ng Bakery", "bakery", Person.of("ng@bakery.example"));

        assertThatThrownBy(() -> thorbis.crossTenant("a new customer signed up").createBusiness(bakery))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refused -> assertThat(refused.columns()).contains("primary_industry"));
        assertThat(users("ng@bakery.example")).isZero();
    }

    private static void rename(DSLContext dsl, String name) {
        assertThat(dsl.execute("update tenant_mgmt.businesses set business_name = ? where id = ?", name, first))
                .isEqualTo(1);
    }

    private static Result<Record> recorded(String reason) {
        return thorbis.crossTenant("reading the record")
                .transactionResult(dsl -> dsl.fetch(
                        "select db_role, actor from audit_mgmt.cross_tenant_access where reason = ?", reason));
    }

    private static int users(String email) {
        return thorbis.crossTenant("counting users of a test")
                .transactionResult(dsl -> dsl.fetchSingle("select count(*) from user_mgmt.users where email = ?", email)
                        .get(0, int.class));
    }
}
