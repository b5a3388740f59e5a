package com.thorbis.tests.table;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.ConnectionException;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InsertAllTest extends TenantTest {

    @Test
    void rows_come_back_as_stored_in_the_order_given() {
        List<CustomerRecord> given =
                List.of(Garage.newCustomer("Wu"), Garage.newCustomer("Ng"), Garage.newCustomer("Abe"));

        List<CustomerRecord> stored = tenant.dao(CUSTOMERS).insertAll(given);

        assertThat(stored).extracting(CustomerRecord::getLastName).containsExactly("Wu", "Ng", "Abe");
        assertThat(stored).extracting(CustomerRecord::getCreatedBy).containsOnly(userId);
        assertThat(tenant.dao(CUSTOMERS).list(CUSTOMERS.ID.isNotNull(), CUSTOMERS.ID.asc()))
                .isEqualTo(stored);
    }

    @Test
    void a_column_that_one_row_sets_and_another_does_not_gets_its_default() {
        List<CustomerRecord> stored = tenant.dao(CUSTOMERS)
                .insertAll(List.of(Garage.newCustomer("Ng").setTags(new String[] {"vip"}), Garage.newCustomer("Wu")));

        assertThat(stored.get(0).getTags()).containsExactly("vip");
        assertThat(stored.get(1).getTags()).isEmpty();
    }

    @Test
    void nothing_to_insert_is_no_error() {
        assertThat(tenant.dao(CUSTOMERS).insertAll(List.of())).isEmpty();
    }

    @Test
    void more_values_than_one_statement_takes_are_split() {
        // 14,000 rows of key, tenant, number, name and two actors: 84,000 values
        assertThat(tenant.dao(CUSTOMERS).insertAll(customers(14_000))).hasSize(14_000);

        assertThat(tenant.dao(CUSTOMERS).count()).isEqualTo(14_000);
    }

    @Test
    void a_row_that_is_refused_in_a_later_statement_takes_the_earlier_ones_along() {
        List<CustomerRecord> customers = customers(14_000);
        customers.get(13_999).setCustomerNumber(customers.get(0).getCustomerNumber());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).insertAll(customers))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_row_of_another_tenant_among_them_stops_all() {
        CustomerRecord theirs = Garage.newCustomer("Wu")
                .setBusinessId(Garage.customer(other, "Ng").getBusinessId());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).insertAll(List.of(Garage.newCustomer("Ng"), theirs)))
                .isInstanceOf(WrongTenantException.class);
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_connection_killed_in_the_middle_leaves_nothing() {
        // A trigger, and not the test's clock, finds the middle: it kills its own session at a row of the second
        // statement.
        database.execute("CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;"
                + " CREATE TRIGGER kill BEFORE INSERT ON hs.customers FOR EACH ROW"
                + " WHEN (NEW.last_name = 'kill') EXECUTE FUNCTION kill()");
        List<CustomerRecord> customers = customers(14_000);
        customers.get(10_000).setLastName("kill");
        try {
            assertThatThrownBy(() -> tenant.dao(CUSTOMERS).insertAll(customers))
                    .isInstanceOf(ConnectionException.class);
        } finally {
            database.execute("DROP TRIGGER kill ON hs.customers; DROP FUNCTION kill()");
        }
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    private static List<CustomerRecord> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> Garage.newCustomer("Ng")).toList();
    }
}
