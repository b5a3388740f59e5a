package com.thorbis.tests.table;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadTest extends TenantTest {

    @Test
    void a_row_is_found_by_its_key() {
        CustomerRecord ng = Garage.customer(tenant, "Ng");
        Garage.customer(tenant, "Wu");

        assertThat(tenant.dao(CUSTOMERS).find(ng.getId())).contains(ng);
        assertThat(tenant.dao(CUSTOMERS).get(ng.getId())).isEqualTo(ng);
        assertThat(tenant.dao(CUSTOMERS).exists(ng.getId())).isTrue();
    }

    @Test
    void a_row_that_is_not_there_is_told_with_table_and_key() {
        UUID id = UUID.randomUUID();

        assertThat(tenant.dao(CUSTOMERS).find(id)).isEmpty();
        assertThat(tenant.dao(CUSTOMERS).exists(id)).isFalse();
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).get(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("hs.customers")
                .hasMessageContaining(id.toString());
    }

    @Test
    void a_row_of_another_tenant_is_not_there() {
        CustomerRecord theirs = Garage.customer(other, "Ng");

        assertThat(tenant.dao(CUSTOMERS).find(theirs.getId())).isEmpty();
        assertThat(tenant.dao(CUSTOMERS).exists(theirs.getId())).isFalse();
        assertThat(tenant.dao(CUSTOMERS).list()).isEmpty();
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void rows_are_listed_and_counted_by_conditions() {
        List.of("Ng", "Wu", "Abe", "Ng").forEach(name -> Garage.customer(tenant, name));
        SoftDeleteDao<CustomerRecord, UUID> customers = tenant.dao(CUSTOMERS);

        assertThat(customers.list(CUSTOMERS.LAST_NAME.ne("Wu"), CUSTOMERS.LAST_NAME.desc()))
                .extracting(CustomerRecord::getLastName)
                .containsExactly("Ng", "Ng", "Abe");
        assertThat(customers.count(CUSTOMERS.LAST_NAME.eq("Ng"))).isEqualTo(2);
        assertThat(customers.count()).isEqualTo(4);
        assertThat(customers.list()).hasSize(4);
    }

    @Test
    void a_condition_with_or_does_not_reach_around_the_tenant_and_deleted_rows() {
        Garage.customer(other, "Ng");
        CustomerRecord gone = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).delete(gone.getId());
        database.execute("ALTER TABLE hs.customers DISABLE ROW LEVEL SECURITY");
        try {
            var ngOrWu = CUSTOMERS.LAST_NAME.eq("Ng").or(CUSTOMERS.LAST_NAME.eq("Wu"));

            assertThat(tenant.dao(CUSTOMERS).list(ngOrWu)).isEmpty();
            assertThat(tenant.dao(CUSTOMERS).count(ngOrWu)).isZero();
        } finally {
            database.execute("ALTER TABLE hs.customers ENABLE ROW LEVEL SECURITY");
        }
    }

    @Test
    void a_global_table_is_read_through_a_tenant() {
        UUID business = tenant.dao(BUSINESSES).list().get(0).getId();

        assertThat(tenant.dao(BUSINESSES).get(business).getBusinessName()).startsWith("Garage");
        assertThat(tenant.dao(BUSINESSES).count()).isEqualTo(1);
    }
}
