package com.thorbis.tests.table;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeleteTest extends TenantTest {

    @Test
    void a_row_without_soft_delete_is_gone() {
        RoLineItemRecord line = line();

        tenant.dao(RO_LINE_ITEMS).delete(line.getId());

        assertThat(tenant.dao(RO_LINE_ITEMS).find(line.getId())).isEmpty();
        assertThatThrownBy(() -> tenant.dao(RO_LINE_ITEMS).delete(line.getId())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_row_of_another_tenant_is_not_deleted() {
        RoLineItemRecord line = line();

        assertThatThrownBy(() -> other.dao(RO_LINE_ITEMS).delete(line.getId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.dao(CUSTOMERS)
                        .delete(Garage.customer(tenant, "Ng").getId()))
                .isInstanceOf(NotFoundException.class);
        assertThat(tenant.dao(RO_LINE_ITEMS).exists(line.getId())).isTrue();
    }

    @Test
    void a_soft_deleted_row_is_hidden_from_every_read() {
        UUID gone = Garage.customer(tenant, "Ng").getId();
        CustomerRecord stays = Garage.customer(tenant, "Wu");

        tenant.dao(CUSTOMERS).delete(gone);

        assertThat(tenant.dao(CUSTOMERS).find(gone)).isEmpty();
        assertThat(tenant.dao(CUSTOMERS).exists(gone)).isFalse();
        assertThat(tenant.dao(CUSTOMERS).count()).isEqualTo(1);
        assertThat(tenant.dao(CUSTOMERS).list()).containsExactly(stays);
        assertThat(tenant.dao(CUSTOMERS).stream(CUSTOMERS.ID.isNotNull())).containsExactly(stays);
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).delete(gone)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(gone, customer -> customer.setNotes("tall")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_deleted_it_and_when_is_kept() {
        UUID gone = Garage.customer(tenant, "Ng").getId();

        tenant.dao(CUSTOMERS).delete(gone);

        CustomerRecord hidden = tenant.dao(CUSTOMERS).withDeleted().get(gone);
        assertThat(hidden.getDeletedBy()).isEqualTo(userId);
        assertThat(hidden.getDeletedAt()).isBetween(hidden.getCreatedAt(), hidden.getUpdatedAt());
    }

    @Test
    void a_record_read_before_the_deletion_cannot_be_updated() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).delete(read.getId());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).update(read.setNotes("tall")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_restored_row_is_as_it_was() {
        CustomerRecord read = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).delete(read.getId());

        CustomerRecord restored = tenant.dao(CUSTOMERS).restore(read.getId());

        assertThat(restored.getDeletedAt()).isNull();
        assertThat(restored.getDeletedBy()).isNull();
        assertThat(restored.getLastName()).isEqualTo("Ng");
        assertThat(tenant.dao(CUSTOMERS).find(read.getId())).contains(restored);
    }

    @Test
    void a_purged_row_takes_along_what_the_keys_say() {
        UUID customer = Garage.customer(tenant, "Ng").getId();
        UUID vehicle = Garage.vehicle(tenant, customer, "900").getId();
        tenant.dao(CUSTOMERS).delete(customer);
        assertThat(tenant.dao(VEHICLES).exists(vehicle)).isTrue();

        tenant.dao(CUSTOMERS).purge(customer);

        assertThat(tenant.dao(CUSTOMERS).withDeleted().find(customer)).isEmpty();
        assertThat(tenant.dao(VEHICLES).withDeleted().find(vehicle)).isEmpty();
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).purge(customer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).restore(customer)).isInstanceOf(NotFoundException.class);
    }

    private RoLineItemRecord line() {
        UUID customer = Garage.customer(tenant, "Ng").getId();
        UUID vehicle = Garage.vehicle(tenant, customer, "900").getId();
        return Garage.line(tenant, Garage.repairOrder(tenant, vehicle, "R-1").getId(), "diagnosis");
    }
}
