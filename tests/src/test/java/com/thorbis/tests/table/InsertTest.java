package com.thorbis.tests.table;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.ConstraintViolationException.Kind;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InsertTest extends TenantTest {

    @Test
    void key_tenant_actor_and_defaults_are_filled_in() {
        CustomerRecord given = Garage.newCustomer("Ng");
        CustomerRecord stored = tenant.dao(CUSTOMERS).insert(given);

        assertThat(stored.getId().version()).isEqualTo(7);
        assertThat(stored.getCreatedBy()).isEqualTo(userId);
        assertThat(stored.getUpdatedBy()).isEqualTo(userId);
        assertThat(stored.getCreatedAt()).isNotNull();
        assertThat(stored.getStatus().literal()).isEqualTo("active");
        assertThat(tenant.dao(CUSTOMERS).get(stored.getId())).isEqualTo(stored);
        assertThat(given.getId()).as("the given record stays as it was").isNull();
    }

    @Test
    void keys_grow_in_the_order_of_inserts() {
        CustomerRecord first = Garage.customer(tenant, "Ng");
        CustomerRecord second = Garage.customer(tenant, "Wu");

        assertThat(second.getId().toString()).isGreaterThan(first.getId().toString());
    }

    @Test
    void a_key_that_the_caller_chose_is_kept() {
        UUID id = UUID.randomUUID();

        assertThat(tenant.dao(CUSTOMERS)
                        .insert(Garage.newCustomer("Ng").setId(id))
                        .getId())
                .isEqualTo(id);
    }

    @Test
    void nobody_can_be_named_as_creator_but_the_actor() {
        UUID colleague = database.member(businessOf(Garage.customer(tenant, "Ng")), "eve@example.com");

        CustomerRecord stored =
                tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Wu").setCreatedBy(colleague));

        assertThat(stored.getCreatedBy()).isEqualTo(userId);
    }

    @Test
    void a_record_with_another_tenant_is_refused_before_anything_is_sent() {
        UUID neighbour = businessOf(Garage.customer(other, "Ng"));
        CustomerRecord theirs = Garage.newCustomer("Wu").setBusinessId(neighbour);
        pool.close(); // whatever is sent now fails in another way
        try {
            assertThatThrownBy(() -> tenant.dao(CUSTOMERS).insert(theirs))
                    .isInstanceOf(WrongTenantException.class)
                    .hasMessageContaining("hs.customers")
                    .hasMessageContaining("nothing was sent");
        } finally {
            openDatabase();
        }
    }

    @Test
    void a_parent_of_another_tenant_is_refused() {
        UUID theirCustomer = Garage.customer(other, "Ng").getId();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> Garage.vehicle(tenant, theirCustomer, "900"))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.FOREIGN_KEY);
                    assertThat(refused.columns()).containsExactly("business_id", "customer_id");
                    assertThat(refused).hasMessageContaining("auto.vehicles");
                });
        assertThat(tenant.dao(VEHICLES).count()).isZero();
    }

    @Test
    void a_number_that_is_taken_is_told_with_its_columns() {
        CustomerRecord ng = Garage.customer(tenant, "Ng");

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> tenant.dao(CUSTOMERS)
                        .insert(c -> c.setCustomerNumber(ng.getCustomerNumber()).setLastName("Wu")))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.UNIQUE);
                    assertThat(refused.columns()).containsExactly("business_id", "customer_number");
                });
        assertThat(Garage.customer(other, "Ng")).isNotNull();
    }

    private static UUID businessOf(CustomerRecord customer) {
        return customer.getBusinessId();
    }
}
