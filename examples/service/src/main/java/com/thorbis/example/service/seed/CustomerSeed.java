package com.thorbis.example.service.seed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import net.datafaker.providers.base.Address;
import org.jooq.JSONB;
import org.jooq.tools.json.JSONValue;

import com.thorbis.dao.TenantScope;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** People who come to the business, whatever for. */
final class CustomerSeed {

    private static final int CUSTOMERS_OF_A_BUSINESS = 16;

    private final TenantScope tenant;
    private final Chance chance;

    CustomerSeed(TenantScope tenant, Chance chance) {
        this.tenant = tenant;
        this.chance = chance;
    }

    List<CustomerRecord> insert() {
        return tenant.dao(CUSTOMERS)
                .insertAll(IntStream.rangeClosed(1, CUSTOMERS_OF_A_BUSINESS)
                        .mapToObj(this::person)
                        .toList());
    }

    private CustomerRecord person(int number) {
        String first = chance.faker().name().firstName();
        String last = chance.faker().name().lastName();
        return CUSTOMERS
                .newRecord()
                .setCustomerNumber("C-%04d".formatted(number))
                .setCustomerType(CustomerType.INDIVIDUAL)
                .setFirstName(first)
                .setLastName(last)
                .setEmailPrimary(
                        (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@example.com")
                .setPhonePrimary("(555) 01%02d-%04d".formatted(number, chance.between(0, 9999)))
                .setAddress(address(chance.faker().address()));
    }

    static JSONB address(Address address) {
        return JSONB.valueOf(JSONValue.toJSONString(
                Map.of("street", address.streetAddress(), "city", address.city(), "region", address.stateAbbr())));
    }
}
