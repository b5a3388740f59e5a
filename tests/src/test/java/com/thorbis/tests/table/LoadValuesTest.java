package com.thorbis.tests.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.core.value.GeoPoint;
import com.thorbis.schema.auto.enums.FuelType;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static org.assertj.core.api.Assertions.assertThat;

/** Values that go through COPY arrive as those that go through INSERT. */
class LoadValuesTest extends TenantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\N",
                "\\.",
                "\\",
                "tab\tline\nreturn\r",
                "back\\slash\\n",
                "Ærøskøbing",
                "東京",
                "😀",
                "\b\f\u000b",
                "NULL",
                "{\"a\",b}"
            })
    void any_text_arrives_as_it_was(String text) {
        CustomerRecord customer = Garage.newCustomer("Ng");
        customer.setNotes(text);
        customer.setTags(new String[] {text, null, "b,c", "\"d\""});

        tenant.dao(CUSTOMERS).load(List.of(customer).iterator());

        CustomerRecord stored = tenant.dao(CUSTOMERS).list().get(0);
        assertThat(stored.getNotes()).isEqualTo(text);
        assertThat(stored.getTags()).containsExactly(text, null, "b,c", "\"d\"");
    }

    @Test
    void values_of_all_types_arrive_as_they_were() {
        CustomerRecord customer = Garage.newCustomer("Ng");
        customer.setAddress(JSONB.valueOf("{\"street\": \"Elm \\\"St\\\"\"}"));
        customer.setServiceLocation(new GeoPoint(52.52, -13.405));
        customer.setDeletedAt(OffsetDateTime.of(2026, 2, 28, 23, 59, 59, 123_456_000, ZoneOffset.UTC));
        tenant.dao(CUSTOMERS).load(List.of(customer).iterator());

        CustomerRecord stored = tenant.dao(CUSTOMERS).withDeleted().list().get(0);
        assertThat(stored.getAddress()).isEqualTo(customer.getAddress());
        assertThat(stored.getServiceLocation()).isEqualTo(customer.getServiceLocation());
        assertThat(stored.getDeletedAt()).isEqualTo(customer.getDeletedAt());
    }

    @Test
    void numbers_dates_and_closed_lists_arrive_as_they_were() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        VehicleRecord vehicle = VEHICLES.newRecord();
        vehicle.setCustomerId(ng);
        vehicle.setMake("Saab");
        vehicle.setModel("900");
        vehicle.setYear(1993);
        vehicle.setFuelType(FuelType.GASOLINE);
        InvoiceRecord invoice = INVOICES.newRecord();
        invoice.setInvoiceNumber("I-1");
        invoice.setDueDate(LocalDate.of(2026, 12, 31));
        invoice.setTotalAmount(new BigDecimal("1234567.89"));

        tenant.dao(VEHICLES).load(List.of(vehicle).iterator());
        tenant.dao(INVOICES).load(List.of(invoice).iterator());

        assertThat(tenant.dao(VEHICLES).list().get(0).getYear()).isEqualTo(1993);
        assertThat(tenant.dao(VEHICLES).list().get(0).getFuelType()).isEqualTo(FuelType.GASOLINE);
        assertThat(tenant.dao(INVOICES).list().get(0).getDueDate()).isEqualTo(invoice.getDueDate());
        assertThat(tenant.dao(INVOICES).list().get(0).getTotalAmount()).isEqualTo(invoice.getTotalAmount());
    }
}
