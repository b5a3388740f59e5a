package com.thorbis.tests.errors;

import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.ConstraintViolationException.Kind;

import static com.thorbis.tests.errors.Business.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ConstraintViolationsTest {

    private static final String INSERT_EQUIPMENT =
            "insert into hs.customer_equipment (business_id, customer_id, equipment_name) values (?, ?, 'Boiler')";

    private static Business business;
    private Tenant tenant;

    @BeforeAll
    static void start() {
        business = new Business();
    }

    @AfterAll
    static void stop() {
        business.close();
    }

    @BeforeEach
    void give_the_test_a_tenant_of_its_own() {
        tenant = business.tenant();
    }

    private static ConstraintViolationException violation(ThrowingCallable work) {
        return catchThrowableOfType(ConstraintViolationException.class, work);
    }

    @Test
    void a_reference_to_another_tenants_row_is_one_to_no_row_at_all() {
        UUID theirs = customer(business.tenant(), "C-1");

        ConstraintViolationException another =
                violation(() -> tenant.dsl().execute(INSERT_EQUIPMENT, tenant.id(), theirs));
        ConstraintViolationException none =
                violation(() -> tenant.dsl().execute(INSERT_EQUIPMENT, tenant.id(), UUID.randomUUID()));

        assertThat(another.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(another.constraint()).isEqualTo("fk_customer_equipment_customer_id");
        assertThat(another.table()).isEqualTo("hs.customer_equipment");
        assertThat(another.columns()).containsExactly("business_id", "customer_id");
        assertThat(another)
                .hasMessageContaining("this tenant does not have")
                .hasMessageContaining("Create that row first");
        assertThat(another).hasMessage(none.getMessage());
    }

    @Test
    void values_that_another_row_has_are_told_by_their_columns() {
        customer(tenant, "SECRET-1");

        ConstraintViolationException violation = violation(() -> customer(tenant, "SECRET-1"));

        assertThat(violation.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(violation.constraint()).isEqualTo("uq_customers_customer_number");
        assertThat(violation.columns()).containsExactly("business_id", "customer_number");
        assertThat(violation)
                .hasMessageContaining("Another row of hs.customers")
                .hasMessageContaining("upsert");
    }

    @Test
    void a_value_outside_its_list_names_the_column() {
        UUID customer = customer(tenant, "C-1");

        ConstraintViolationException violation = violation(
                () -> tenant.dsl().execute("update hs.customers set status = 'nonsense' where id = ?", customer));

        assertThat(violation.kind()).isEqualTo(Kind.CHECK);
        assertThat(violation.columns()).containsExactly("status");
        assertThat(violation).hasMessageContaining("hs.customers").hasMessageContaining("the column's list");
    }

    @Test
    void a_missing_value_names_the_column() {
        ConstraintViolationException violation = violation(() -> tenant.dsl()
                .execute("insert into hs.customers (business_id, first_name) values (?, 'Ann')", tenant.id()));

        assertThat(violation.kind()).isEqualTo(Kind.NOT_NULL);
        assertThat(violation.constraint()).isEmpty();
        assertThat(violation.columns()).containsExactly("customer_number");
        assertThat(violation).hasMessageContaining("has no customer_number");
    }

    @Test
    void a_row_that_others_refer_to_names_their_table() {
        UUID invoice = tenant.dsl()
                .fetchSingle(
                        "insert into hs.invoices (business_id, invoice_number) values (?, 'I-1') returning id",
                        tenant.id())
                .get(0, UUID.class);
        tenant.dsl()
                .execute(
                        "insert into hs.payments (business_id, invoice_id, amount, payment_method) values (?, ?, 10, 'cash')",
                        tenant.id(),
                        invoice);

        ConstraintViolationException violation =
                violation(() -> tenant.dsl().execute("delete from hs.invoices where id = ?", invoice));

        assertThat(violation.kind()).isEqualTo(Kind.STILL_REFERENCED);
        assertThat(violation.table()).isEqualTo("hs.payments");
        assertThat(violation).hasMessageContaining("Rows of hs.payments still refer");
    }

    @Test
    void a_row_of_a_batch_is_told_as_if_it_came_alone() {
        ConstraintViolationException violation = violation(() -> tenant.dsl()
                .batch("insert into hs.customers (business_id, customer_number, first_name) values (?, ?, 'Ann')")
                .bind(tenant.id(), "C-1")
                .bind(tenant.id(), "C-1")
                .execute());

        assertThat(violation.constraint()).isEqualTo("uq_customers_customer_number");
    }

    @Test
    void no_values_of_rows_are_shown_anywhere() {
        customer(tenant, "SECRET-1");
        String insert = "insert into hs.customers (business_id, customer_number, first_name, status)"
                + " values (?, 'SECRET-2', 'SECRET-3', 'nonsense')";

        assertShowsNoSecret(violation(() -> customer(tenant, "SECRET-1")));
        assertShowsNoSecret(violation(() -> tenant.dsl().execute(insert, tenant.id())));
    }

    private static void assertShowsNoSecret(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("SECRET", "Failing row");
            for (Throwable suppressed : cause.getSuppressed()) {
                assertThat(String.valueOf(suppressed.getMessage())).doesNotContain("SECRET", "Failing row");
            }
        }
    }
}
