package com.thorbis.tests.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.dao.table.TenantDao;
import com.thorbis.schema.auto.Keys;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.records.PartsInventoryRecord;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.noCondition;

class TableSamples extends TenantTest {

    @Test
    void list() {
        Garage.customer(tenant, "Ng");

        // region: list
        List<CustomerRecord> companies = tenant.dao(CUSTOMERS)
                .list(CUSTOMERS.CUSTOMER_TYPE.eq(CustomerType.COMPANY), CUSTOMERS.COMPANY_NAME.asc());
        // endregion

        assertThat(companies).isEmpty();
    }

    @Test
    void stream() {
        Garage.customer(tenant, "Ng");
        List<String> names = new ArrayList<>();

        // region: stream
        try (Stream<CustomerRecord> all = tenant.dao(CUSTOMERS).stream(noCondition())) {
            all.map(CustomerRecord::getLastName).limit(3).forEach(names::add);
        }
        // endregion

        assertThat(names).containsExactly("Ng");
    }

    @Test
    void page() {
        Garage.customer(tenant, "Ng");
        SoftDeleteDao<CustomerRecord, UUID> customers = tenant.dao(CUSTOMERS);

        // region: page
        PageRequest request = PageRequest.of(50).orderBy(CUSTOMERS.LAST_NAME.asc());
        Page<CustomerRecord> first = customers.page(request);
        Optional<Page<CustomerRecord>> second = first.next().map(cursor -> customers.page(request, cursor));
        // endregion

        assertThat(first.rows()).hasSize(1);
        assertThat(second).isEmpty();
    }

    @Test
    void write() {
        UUID vehicleId = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        UUID orderId = Garage.repairOrder(tenant, vehicleId, "R-1042").getId();

        // region: write
        TenantDao<RoLineItemRecord, UUID> lines = tenant.dao(RO_LINE_ITEMS);
        RoLineItemRecord line = lines.insert(l -> l.setRepairOrderId(orderId)
                .setLineType(LineType.LABOR)
                .setDescription("diagnosis")
                .setUnitPrice(new BigDecimal("95.00"))
                .setTotalPrice(new BigDecimal("95.00")));
        lines.update(line.setDescription("diagnosis, with test drive"));
        // endregion

        assertThat(lines.get(line.getId()).getDescription()).isEqualTo("diagnosis, with test drive");
    }

    @Test
    void upsert() {
        // region: upsert
        PartsInventoryRecord oil = PARTS_INVENTORY
                .newRecord()
                .setPartNumber("OIL-5W30")
                .setPartName("Oil")
                .setCurrentStock(12);
        tenant.dao(PARTS_INVENTORY).upsert(oil, Keys.UQ_PARTS_INVENTORY_PART_NUMBER);
        // endregion

        assertThat(tenant.dao(PARTS_INVENTORY).count()).isEqualTo(1);
    }

    @Test
    void load() {
        Stream<String> lines = Stream.of("Ng", "Wu");
        AtomicLong progress = new AtomicLong();

        // region: load
        long loaded = tenant.dao(CUSTOMERS).load(lines.map(this::customer).iterator(), progress::set);
        // endregion

        assertThat(loaded).isEqualTo(2);
        assertThat(progress).hasValue(2);
    }

    @Test
    void soft_delete() {
        UUID id = Garage.customer(tenant, "Ng").getId();

        // region: soft-delete
        SoftDeleteDao<CustomerRecord, UUID> customers = tenant.dao(CUSTOMERS);
        customers.delete(id);
        Optional<CustomerRecord> hidden = customers.find(id); // empty
        CustomerRecord deleted = customers.withDeleted().get(id); // knows when, and by whom
        CustomerRecord restored = customers.restore(id);
        // endregion

        assertThat(hidden).isEmpty();
        assertThat(deleted.getDeletedBy()).isEqualTo(userId);
        assertThat(customers.find(id)).contains(restored);
    }

    private CustomerRecord customer(String line) {
        return Garage.newCustomer(line);
    }
}
