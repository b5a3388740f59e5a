package com.thorbis.tests.table;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpdateTest extends TenantTest {

    @Test
    void changed_columns_are_written_and_the_version_moves() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        Object version = read.getUpdatedAt();

        CustomerRecord stored = tenant.dao(CUSTOMERS).update(read.setNotes("calls on Fridays"));

        assertThat(stored.getNotes()).isEqualTo("calls on Fridays");
        assertThat(stored.getUpdatedAt()).isAfter(read.getUpdatedAt());
        assertThat(read.getUpdatedAt()).as("the given record stays as it was").isEqualTo(version);
        assertThat(tenant.dao(CUSTOMERS).get(read.getId())).isEqualTo(stored);
    }

    @Test
    void only_changed_columns_are_written() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        read.changed(CUSTOMERS.UPDATED_AT, false);
        database.execute("ALTER TABLE hs.customers DISABLE TRIGGER USER");
        try {
            database.execute("UPDATE hs.customers SET tags = '{vip}' WHERE id = '" + read.getId() + "'");

            CustomerRecord stored = tenant.dao(CUSTOMERS).update(read.setNotes("tall"));

            assertThat(stored.getTags()).containsExactly("vip");
        } finally {
            database.execute("ALTER TABLE hs.customers ENABLE TRIGGER USER");
        }
    }

    @Test
    void who_updates_is_kept_apart_from_who_created() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        UUID colleague = database.member(read.getBusinessId(), "eve.updates@example.com");

        CustomerRecord stored =
                thorbis.tenant(read.getBusinessId(), colleague).dao(CUSTOMERS).update(read.setNotes("tall"));

        assertThat(stored.getUpdatedBy()).isEqualTo(colleague);
        assertThat(stored.getCreatedBy()).isEqualTo(userId);
    }

    @Test
    void of_two_who_read_the_same_row_the_second_hears_of_the_first() {
        UUID id = Garage.customer(tenant, "Ng").getId();
        CustomerRecord first = tenant.dao(CUSTOMERS).get(id);
        CustomerRecord second = tenant.dao(CUSTOMERS).get(id);

        tenant.dao(CUSTOMERS).update(first.setNotes("tall"));

        assertThatExceptionOfType(StaleRecordException.class)
                .isThrownBy(() -> tenant.dao(CUSTOMERS).update(second.setNotes("small")))
                .withMessageContaining("hs.customers")
                .withMessageContaining(id.toString());
        assertThat(tenant.dao(CUSTOMERS).get(id).getNotes()).isEqualTo("tall");
    }

    @Test
    void a_stale_record_without_changes_is_told_too() {
        CustomerRecord stale = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).update(stale.getId(), customer -> customer.setNotes("tall"));

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(stale)).isInstanceOf(StaleRecordException.class);
    }

    @Test
    void a_row_that_is_gone_is_not_called_stale() {
        CustomerRecord gone = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).purge(gone.getId());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(gone.setNotes("tall")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(gone.getId(), customer -> customer.setNotes("tall")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_update_by_key_overwrites_whatever_is_there() {
        UUID id = Garage.customer(tenant, "Ng").getId();
        tenant.dao(CUSTOMERS).update(id, customer -> customer.setNotes("tall"));

        CustomerRecord stored = tenant.dao(CUSTOMERS).update(id, customer -> customer.setNotes("small"));

        assertThat(stored.getNotes()).isEqualTo("small");
        assertThat(stored.getLastName()).isEqualTo("Ng");
    }

    @Test
    void a_row_of_another_tenant_is_not_updated() {
        CustomerRecord theirs = Garage.customer(other, "Ng");

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(theirs.setNotes("mine")))
                .isInstanceOf(WrongTenantException.class);
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(theirs.getId(), customer -> customer.setNotes("mine")))
                .isInstanceOf(NotFoundException.class);
        assertThat(other.dao(CUSTOMERS).get(theirs.getId()).getNotes()).isNull();
    }

    @Test
    void a_record_without_a_version_is_refused_rather_than_overwriting() {
        CustomerRecord byHand = CUSTOMERS.newRecord();
        byHand.setId(Garage.customer(tenant, "Ng").getId());
        byHand.setNotes("tall");

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(byHand))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("updated_at")
                .hasMessageContaining("update(key, change)");
    }

    @Test
    void a_key_does_not_change() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        UUID wu = Garage.customer(tenant, "Wu").getId();

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(read.setId(wu)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key does not change");
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(Garage.newCustomer("Lee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without id");
    }
}
