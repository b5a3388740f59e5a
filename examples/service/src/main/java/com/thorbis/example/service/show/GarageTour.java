package com.thorbis.example.service.show;

import java.util.List;

import com.thorbis.example.service.answers.Garage;
import com.thorbis.example.service.answers.Garage.Owner;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.database.Meter;

/** Walks from customers to the lines of their repair orders. */
public final class GarageTour {

    private static final int CUSTOMERS_SHOWN = 3;

    private GarageTour() {}

    /** Prints the first customers as a tree. */
    public static void show(Screen screen, Meter meter, Business business) {
        screen.heading("Customers, vehicles, repair orders, line items of " + business.name());
        List<Owner> owners = meter.read(
                "walk four levels down from " + CUSTOMERS_SHOWN + " customers",
                () -> Garage.owners(business.tenant(), CUSTOMERS_SHOWN));
        owners.forEach(owner -> show(screen, owner));
    }

    private static void show(Screen screen, Owner owner) {
        screen.say(owner.firstName() + " " + owner.lastName());
        for (Garage.Vehicle vehicle : owner.vehicles()) {
            screen.say("  %s %s %s".formatted(vehicle.year(), vehicle.make(), vehicle.model()));
            for (Garage.RepairOrder order : vehicle.repairOrders()) {
                screen.say("    %s, %s, %,.2f"
                        .formatted(order.roNumber(), order.status().literal(), order.totalAmount()));
                order.lineItems()
                        .forEach(line ->
                                screen.say("      %-40s %,10.2f".formatted(line.description(), line.totalPrice())));
            }
        }
    }
}
