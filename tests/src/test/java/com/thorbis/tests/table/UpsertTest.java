package com.thorbis.tests.table;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.schema.auto.tables.records.PartsInventoryRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Keys.UQ_PARTS_INVENTORY_PART_NUMBER;
import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.hs.Keys.UQ_CUSTOMERS_CUSTOMER_NUMBER;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpsertTest extends TenantTest {

    @Test
    void a_row_is_inserted_the_first_time_and_updated_the_second() {
        PartsInventoryRecord first =
                tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 12), UQ_PARTS_INVENTORY_PART_NUMBER);
        PartsInventoryRecord second =
                tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 30), UQ_PARTS_INVENTORY_PART_NUMBER);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getCurrentStock()).isEqualTo(30);
        assertThat(second.getCreatedAt()).isEqualTo(first.getCreatedAt());
        assertThat(second.getUpdatedAt()).isAfter(first.getUpdatedAt());
        assertThat(tenant.dao(PARTS_INVENTORY).count()).isEqualTo(1);
    }

    @Test
    void columns_that_are_not_set_are_kept() {
        tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 12).setBinLocation("A7"), UQ_PARTS_INVENTORY_PART_NUMBER);

        PartsInventoryRecord stored =
                tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 30), UQ_PARTS_INVENTORY_PART_NUMBER);

        assertThat(stored.getBinLocation()).isEqualTo("A7");
    }

    @Test
    void the_key_tells_rows_apart_where_nothing_else_is_named() {
        PartsInventoryRecord stored = tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 12));

        PartsInventoryRecord changed =
                tenant.dao(PARTS_INVENTORY).upsert(part("OIL-2", 13).setId(stored.getId()));

        assertThat(changed.getId()).isEqualTo(stored.getId());
        assertThat(changed.getPartNumber()).isEqualTo("OIL-2");
    }

    @Test
    void the_same_number_of_another_tenant_is_another_row() {
        PartsInventoryRecord theirs =
                other.dao(PARTS_INVENTORY).upsert(part("OIL", 12), UQ_PARTS_INVENTORY_PART_NUMBER);

        tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 30), UQ_PARTS_INVENTORY_PART_NUMBER);

        assertThat(other.dao(PARTS_INVENTORY).get(theirs.getId()).getCurrentStock())
                .isEqualTo(12);
    }

    @Test
    void a_record_that_was_read_is_not_written_over_a_newer_row() {
        PartsInventoryRecord read = tenant.dao(PARTS_INVENTORY).upsert(part("OIL", 12));
        PartsInventoryRecord stale = part("OIL", 11).setId(read.getId()).setUpdatedAt(read.getUpdatedAt());
        tenant.dao(PARTS_INVENTORY).update(read.getId(), p -> p.setCurrentStock(10));

        assertThatThrownBy(() -> tenant.dao(PARTS_INVENTORY).upsert(stale)).isInstanceOf(StaleRecordException.class);
        assertThat(tenant.dao(PARTS_INVENTORY).get(read.getId()).getCurrentStock())
                .isEqualTo(10);
    }

    @Test
    void a_deleted_row_is_not_changed_unseen() {
        CustomerRecord gone = Garage.customer(tenant, "Ng");
        tenant.dao(CUSTOMERS).delete(gone.getId());
        CustomerRecord again = Garage.newCustomer("Wu").setCustomerNumber(gone.getCustomerNumber());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).upsert(again, UQ_CUSTOMERS_CUSTOMER_NUMBER))
                .isInstanceOf(NotFoundException.class);
        assertThat(tenant.dao(CUSTOMERS).withDeleted().get(gone.getId()).getLastName())
                .isEqualTo("Ng");
    }

    private static PartsInventoryRecord part(String number, int stock) {
        PartsInventoryRecord part = PARTS_INVENTORY.newRecord();
        part.setPartNumber(number);
        part.setPartName("Oil");
        part.setCurrentStock(stock);
        return part;
    }
}
