package com.thorbis.example.service;

import com.thorbis.dao.people.Person;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.business.Founder;
import com.thorbis.example.service.database.ExampleDatabase;
import com.thorbis.example.service.database.Meter;
import com.thorbis.example.service.input.northwind.Northwind;
import com.thorbis.example.service.input.restaurant.RestaurantOrders;
import com.thorbis.example.service.load.NorthwindLoader;
import com.thorbis.example.service.load.RestaurantLoader;
import com.thorbis.example.service.seed.Seed;
import com.thorbis.example.service.show.Borders;
import com.thorbis.example.service.show.Contents;
import com.thorbis.example.service.show.CostTable;
import com.thorbis.example.service.show.GarageTour;
import com.thorbis.example.service.show.RestaurantReport;
import com.thorbis.example.service.show.Screen;
import com.thorbis.example.service.show.WholesaleReport;

import static com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry.AUTO;
import static com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry.HS;
import static com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry.REST;
import static com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry.RET;

/** What the example does, part by part; a good place to begin reading. */
final class Walkthrough {

    private final ExampleDatabase database;
    private final Screen screen;
    private final Meter meter;
    private final Founder founder;

    Walkthrough(ExampleDatabase database, Screen screen) {
        this.database = database;
        this.screen = screen;
        this.meter = database.meter();
        this.founder = new Founder(database.thorbis());
    }

    /** Two businesses that know nothing of each other, though their rows stand in the same tables. */
    void showMadeUpBusinesses(long seed) {
        Business ridge =
                founder.found("Ridge Road", new Person("rita@example.com", "Rita", "Ridge"), AUTO, HS, REST, RET);
        Business harbor =
                founder.found("Harbor Street", new Person("hal@example.com", "Hal", "Harbor"), REST, HS, AUTO, RET);
        meter.once("fill " + ridge.name() + " (4 industries)", () -> Seed.fill(ridge, seed));
        meter.once("fill " + harbor.name() + " (4 industries)", () -> Seed.fill(harbor, seed + 1));
        Contents.show(screen, ridge, harbor);
        GarageTour.show(screen, meter, ridge);
        Borders borders = new Borders(screen, meter, ridge, harbor);
        borders.showWrongTenant();
        borders.showMissingTenant(database.thorbis(), database.service());
    }

    /** A wholesaler's files, loaded and read back. */
    void showWholesaler(Northwind files) {
        Business business = founder.found("Wholesale", Person.of("owner@wholesale.example"), RET);
        int rows = meter.once("load the wholesaler's files", () -> NorthwindLoader.load(business, files));
        new WholesaleReport(screen, meter, business).show(rows);
    }

    /** A restaurant's file, loaded and read back. */
    void showRestaurant(RestaurantOrders file) {
        Business business = founder.found("Restaurant", Person.of("owner@restaurant.example"), REST);
        int rows = meter.once("load the restaurant's file", () -> RestaurantLoader.load(business, file));
        new RestaurantReport(screen, meter, business).show(rows);
    }

    /** What all of that cost. */
    void showCosts() {
        CostTable.show(screen, meter);
    }
}
