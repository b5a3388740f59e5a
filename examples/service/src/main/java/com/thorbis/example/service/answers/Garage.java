package com.thorbis.example.service.answers;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.TenantScope;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Customers, what they drive, what was done to it and what that cost: four levels, into records of this class. */
public final class Garage {

    private static final Fetch<Customers, Owner> OWNERS = Fetch.from(CUSTOMERS)
            .orderBy(customer -> customer.CUSTOMER_NUMBER.asc())
            .with(
                    Customers::vehicles,
                    vehicle -> vehicle.orderBy(v -> v.VIN.asc())
                            .with(
                                    Vehicles::repairOrders,
                                    order -> order.orderBy(o -> o.RO_NUMBER.asc())
                                            .with(
                                                    RepairOrders::lineItems,
                                                    line -> line.orderBy(l -> l.DISPLAY_ORDER.asc()))))
            .into(Owner.class);

    private Garage() {}

    /** A customer. */
    public record Owner(
            @Nullable String firstName, @Nullable String lastName, List<Vehicle> vehicles) {}

    /**
     * What a customer drives.
     *
     * @param year of the model; null where the database has none
     */
    public record Vehicle(@Nullable Integer year, String make, String model, List<RepairOrder> repairOrders) {}

    /** A visit to the shop. */
    public record RepairOrder(
            String roNumber, RepairOrderStatus status, BigDecimal totalAmount, List<Line> lineItems) {}

    /** What was done, or put in. */
    public record Line(String description, BigDecimal totalPrice) {}

    /** The first customers by their number, with all that belongs to them. */
    public static List<Owner> owners(TenantScope tenant, int most) {
        return tenant.fetch(OWNERS).limit(most).list();
    }
}
