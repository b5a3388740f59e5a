package com.thorbis.tests.table;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each statement names its tenant itself: with the policy gone, a DAO still does not reach another tenant's row. */
class OwnGuardTest extends TenantTest {

    private CustomerRecord theirs;
    private SoftDeleteDao<CustomerRecord, UUID> customers;

    @BeforeEach
    void removeThePolicy() {
        theirs = Garage.customer(other, "Ng");
        customers = tenant.dao(CUSTOMERS);
        database.execute("ALTER TABLE hs.customers DISABLE ROW LEVEL SECURITY");
    }

    @AfterEach
    void bringThePolicyBack() {
        database.execute("ALTER TABLE hs.customers ENABLE ROW LEVEL SECURITY");
    }

    @Test
    void reads_do_not_find_it() {
        assertThat(customers.find(theirs.getId())).isEmpty();
        assertThat(customers.exists(theirs.getId())).isFalse();
        assertThat(customers.list()).isEmpty();
        assertThat(customers.withDeleted().count()).isZero();
        assertThat(customers.stream(CUSTOMERS.LAST_NAME.eq("Ng"))).isEmpty();
    }

    @Test
    void writes_do_not_change_it() {
        UUID id = theirs.getId();

        assertThatThrownBy(() -> customers.update(id, c -> c.setNotes("mine"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> customers.delete(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> customers.restore(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> customers.purge(id)).isInstanceOf(NotFoundException.class);
        customers.upsert(Garage.newCustomer("Wu").setId(id));

        assertThat(other.dao(CUSTOMERS).get(id)).isEqualTo(theirs);
    }
}
