package com.example.school;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.example.school.db.crm.tables.Contacts;
import com.example.school.db.crm.tables.records.ContactRecord;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;

import static com.example.school.db.crm.Tables.CONTACTS;
import static com.example.school.db.crm.Tables.COUNTRIES;
import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {

    private static final AtomicLong COMPANIES = new AtomicLong();

    private final Thorbis thorbis = SchoolDatabase.thorbis();
    private final long companyId = COMPANIES.incrementAndGet();
    private final long otherCompanyId = COMPANIES.incrementAndGet();

    // region: numbers
    record CountryView(String name) {}

    record ContactView(String name, CountryView country) {}

    private final Fetch<Contacts, ContactView> contactViews =
            Fetch.from(CONTACTS).with(Contacts::country).into(ContactView.class);
    // endregion

    @Test
    void a_company_whose_key_is_a_number_reads_its_own_contacts() {
        Tenant company = thorbis.tenant(companyId, "mia");
        ContactRecord ann = company.dao(CONTACTS).insert(c -> c.setName("Ann").setCountryCode("NZ"));

        assertThat(ann.getCreatedBy()).isEqualTo("mia");
        assertThat(company.fetch(contactViews).list())
                .isEqualTo(List.of(new ContactView("Ann", new CountryView("New Zealand"))));
        assertThat(thorbis.tenant(otherCompanyId, null).dao(CONTACTS).find(ann.getId())).isEmpty();
    }

    @Test
    void a_global_table_is_read_by_every_company() {
        assertThat(thorbis.tenant(companyId, null).dao(COUNTRIES).get("PT").getName()).isEqualTo("Portugal");
    }
}
