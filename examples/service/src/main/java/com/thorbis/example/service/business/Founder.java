package com.thorbis.example.service.business;

import java.util.Arrays;

import com.thorbis.dao.Thorbis;
import com.thorbis.dao.crosstenant.CrossTenant;
import com.thorbis.dao.people.CreatedBusiness;
import com.thorbis.dao.people.NewBusiness;
import com.thorbis.dao.people.Person;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;

/** Founds businesses, which no tenant can do: it is cross-tenant work, and leaves a record of who did it and why. */
public final class Founder {

    private final Thorbis thorbis;

    public Founder(Thorbis thorbis) {
        this.thorbis = thorbis;
    }

    /**
     * Founds a business.
     *
     * @param others industries beside the primary one
     */
    public Business found(String name, Person owner, PrimaryIndustry primary, PrimaryIndustry... others) {
        CrossTenant office = thorbis.crossTenant("founding " + name);
        CreatedBusiness created = office.createBusiness(NewBusiness.of(name, primary.literal(), owner));
        String[] secondary = Arrays.stream(others).map(PrimaryIndustry::literal).toArray(String[]::new);
        office.transaction(dsl -> dsl.update(BUSINESSES)
                .set(BUSINESSES.SECONDARY_INDUSTRIES, secondary)
                .where(BUSINESSES.ID.eq(created.businessId()))
                .execute());
        return new Business(name, created.ownerId(), thorbis.tenant(created.businessId(), created.ownerId()));
    }
}
