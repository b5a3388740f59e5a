package com.thorbis.example.service.seed;

import java.util.List;
import java.util.UUID;

import com.thorbis.dao.people.Person;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.business.Staff;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.user_mgmt.enums.BusinessUserRole;

/** Fills a business with the work of all four industries. Its customers are those of the business, not of one of them. */
public final class Seed {

    private Seed() {}

    /**
     * Inserts everything in one transaction.
     *
     * @param seed decides all that chance decides
     * @return how many customers there are now
     */
    public static int fill(Business business, long seed) {
        Chance chance = new Chance(seed);
        Person technician = new Person(
                "technician-%d@example.com".formatted(seed),
                chance.faker().name().firstName(),
                chance.faker().name().lastName());
        return business.tenant().transactionResult(tx -> {
            UUID technicianId = Staff.hire(tx, technician, BusinessUserRole.TECHNICIAN);
            List<CustomerRecord> customers = new CustomerSeed(tx, chance).insert();
            new HomeServicesSeed(tx, chance, technicianId).insert(customers);
            new AutomotiveSeed(tx, chance, technicianId).insert(customers);
            new RestaurantSeed(tx, chance).insert(customers);
            new RetailSeed(tx, chance).insert(customers);
            return customers.size();
        });
    }
}
