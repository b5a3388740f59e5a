package com.thorbis.tests.docs;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.SaveResult;
import com.thorbis.dao.save.Tree;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

class SaveSamples extends TenantTest {

    // region: save-value
    record NewOrder(String roNumber) {}

    record NewVehicle(String make, String model, List<NewOrder> repairOrders) {}

    record NewGarage(String customerNumber, String lastName, List<NewVehicle> vehicles) {}

    static final Save<Customers, NewGarage> SAVE = Save.into(CUSTOMERS)
            .with(Customers::vehicles, Mode.APPEND, v -> v.with(Vehicles::repairOrders, Mode.APPEND))
            .from(NewGarage.class);
    // endregion

    // region: save-read-and-write
    record Line(@Nullable UUID id, LineType lineType, String description, BigDecimal unitPrice) {}

    record Order(
            @Nullable UUID id,
            @Nullable OffsetDateTime updatedAt,
            String roNumber,
            @Nullable BigDecimal totalAmount,
            List<Line> lineItems) {}

    static final Fetch<RepairOrders, Order> READ_ORDER =
            Fetch.from(REPAIR_ORDERS).with(RepairOrders::lineItems).into(Order.class);

    static final Save<RepairOrders, Order> SAVE_ORDER =
            Save.into(REPAIR_ORDERS).with(RepairOrders::lineItems, Mode.REPLACE).from(Order.class);
    // endregion

    @Test
    void a_tree_of_records() {
        NewGarage garage =
                new NewGarage("C-1", "Ng", List.of(new NewVehicle("Saab", "900", List.of(new NewOrder("R-1042")))));

        // region: save
        SaveResult<NewGarage> saved = tenant.save(SAVE).insert(garage);
        // endregion
        // region: save-result
        int rows = saved.inserted();
        List<UUID> vehicles = saved.inserted(VEHICLES);
        // endregion

        assertThat(rows).isEqualTo(3);
        assertThat(vehicles).hasSize(1);
    }

    @Test
    void an_order_that_was_read_is_saved_as_the_caller_wants_it_now() {
        UUID vehicleId = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        UUID orderId = Garage.repairOrder(tenant, vehicleId, "R-1").getId();
        Garage.line(tenant, orderId, "diagnosis");

        // region: save-update
        Order read = tenant.fetch(READ_ORDER).where(ro -> ro.ID.eq(orderId)).one();
        Line brakes = new Line(null, LineType.PART, "brake pads", new BigDecimal("80.00"));
        Order wanted = new Order(read.id(), read.updatedAt(), read.roNumber(), null, List.of(brakes));
        try {
            Order stored = tenant.save(SAVE_ORDER).update(wanted).tree(); // totalAmount is 80.00 by now
            print(stored);
        } catch (StaleRecordException e) {
            Order now = tenant.fetch(READ_ORDER).where(ro -> ro.ID.eq(orderId)).one();
            showBoth(wanted, now);
        }
        // endregion

        assertThat(printed).isEqualTo("80.00");
    }

    private @Nullable String printed;

    private void print(Order order) {
        printed = String.valueOf(order.totalAmount());
    }

    private void showBoth(Order wanted, Order now) {
        throw new AssertionError(wanted + " was stale: " + now);
    }

    private static final Save<Customers, Tree> GARAGES = Save.into(CUSTOMERS).with(Customers::vehicles, Mode.APPEND);

    @Test
    void a_tree_of_generated_records() {
        CustomerRecord customer = Garage.newCustomer("Ng");
        VehicleRecord saab = VEHICLES.newRecord().setMake("Saab").setModel("900");
        VehicleRecord volvo = VEHICLES.newRecord().setMake("Volvo").setModel("240");

        // region: save-tree
        Tree garage = Tree.of(customer).with(Customers::vehicles, Tree.of(saab), Tree.of(volvo));
        Tree saved = tenant.save(GARAGES).insert(garage).tree();
        UUID id = saved.record(CUSTOMERS).getId();
        // endregion

        assertThat(tenant.dao(VEHICLES).list(VEHICLES.CUSTOMER_ID.eq(id))).hasSize(2);
        assertThat(saved.many(Customers::vehicles)).hasSize(2);
    }
}
