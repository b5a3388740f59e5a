package com.thorbis.example.service.show;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.database.Meter;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Shows where a tenant ends: what the wrong one gets, and what no tenant gets. */
public final class Borders {

    private final Screen screen;
    private final Meter meter;
    private final Business right;
    private final Business wrong;
    private final UUID customer;

    /** For a customer of the one business, whom the other one asks for. */
    public Borders(Screen screen, Meter meter, Business right, Business wrong) {
        this.screen = screen;
        this.meter = meter;
        this.right = right;
        this.wrong = wrong;
        this.customer = right.tenant()
                .dao(CUSTOMERS)
                .list(DSL.noCondition(), CUSTOMERS.CUSTOMER_NUMBER.asc())
                .get(0)
                .getId();
    }

    /** The same customer, asked for in the name of both businesses. */
    public void showWrongTenant() {
        screen.heading("A customer of " + right.name() + ", and who gets at it");
        TextTable table = new TextTable("tenant", "does", "and gets");
        table.row(right.name(), "find", found(right));
        table.row(wrong.name(), "find", found(wrong));
        table.row(wrong.name(), "update", refused(() -> rename(wrong.tenant())));
        table.row(
                wrong.name(),
                "delete",
                refused(() -> wrong.tenant().dao(CUSTOMERS).delete(customer)));
        table.row(wrong.name(), "give it a vehicle", refused(() -> addVehicle(wrong.tenant())));
        screen.print(table);
    }

    /** Past the library and with it, but without a tenant. */
    public void showMissingTenant(Thorbis thorbis, DataSource service) {
        screen.heading("Nobody's customers");
        DSLContext past = DSL.using(service, SQLDialect.POSTGRES);
        TextTable table = new TextTable("way", "does", "and gets");
        table.row(
                "the library",
                "tenant(null, null)",
                meter.once("ask without a tenant", () -> refused(() -> thorbis.tenant(forgotten(), null))));
        table.row("SQL past it", "select from customers", refused(() -> past.fetchCount(CUSTOMERS)));
        screen.print(table);
    }

    private String found(Business asking) {
        Optional<CustomerRecord> found = meter.read(
                "find it as " + asking.name(),
                () -> asking.tenant().dao(CUSTOMERS).find(customer));
        return found.map(row -> row.getFirstName() + " " + row.getLastName()).orElse("nothing");
    }

    private void rename(Tenant tenant) {
        tenant.dao(CUSTOMERS).update(customer, row -> row.setLastName("Taken"));
    }

    private void addVehicle(Tenant tenant) {
        tenant.dao(VEHICLES)
                .insert(vehicle ->
                        vehicle.setCustomerId(customer).setMake("Trojan").setModel("Horse"));
    }

    /** What an attempt ends with: the first sentence of its error. */
    private static String refused(Runnable attempt) {
        try {
            attempt.run();
            return "what it wanted";
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("(?s)(?<=[.])\\s.*|\n.*", "");
            return e.getClass().getSimpleName() + ": " + message;
        }
    }

    /** What a service has in hand when it did not look at the caller's session. */
    @SuppressWarnings("NullAway")
    private static UUID forgotten() {
        return null;
    }
}
