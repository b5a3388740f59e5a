package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MappingTest extends TenantTest {

    record TypesView(
            UUID id, CustomerType customerType, String status, JSONB address, List<String> tags, Instant createdAt) {}

    @Test
    void components_take_the_columns_types_or_wider_ones() {
        CustomerRecord stored =
                tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setTags(new String[] {"vip", "fleet"}));

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(TypesView.class)).one())
                .isEqualTo(new TypesView(
                        stored.getId(),
                        CustomerType.INDIVIDUAL,
                        "active",
                        stored.getAddress(),
                        List.of("vip", "fleet"),
                        stored.getCreatedAt().toInstant()));
    }

    record MileageView(long currentMileage, @Nullable BigDecimal year) {}

    @Test
    void numbers_widen_and_missing_ones_are_null() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        assertThat(tenant.fetch(Fetch.from(VEHICLES).into(MileageView.class)).one())
                .isEqualTo(new MileageView(0, null));
    }

    record VehiclesView(String lastName, List<VehicleRecord> vehicles) {}

    @Test
    void a_list_may_hold_generated_records() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        VehicleRecord saab = Garage.vehicle(tenant, ng, "900");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).with(Customers::vehicles).into(VehiclesView.class))
                        .one())
                .isEqualTo(new VehiclesView("Ng", List.of(saab)));
        assertThat(tenant.fetch(Fetch.from(VEHICLES).into(VehicleRecord.class)).list())
                .containsExactly(saab);
    }

    record CheckedView(String lastName) {
        CheckedView {
            if (lastName.equals("Ng")) {
                throw new IllegalStateException("no Ng here");
            }
        }
    }

    @Test
    void an_exception_of_the_callers_constructor_comes_through() {
        Garage.customer(tenant, "Ng");

        assertThatThrownBy(() -> tenant.fetch(Fetch.from(CUSTOMERS).into(CheckedView.class))
                        .list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no Ng here");
    }

    record MisspeltView(String lastNmae) {}

    @Test
    void a_component_without_a_source_is_named_with_its_type_and_the_nearest_names() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).into(MisspeltView.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lastNmae")
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("MisspeltView")
                .hasMessageContaining("hs.customers")
                .hasMessageContaining("Nearest are [lastName, ");
    }

    record UnfetchedView(String lastName, List<VehicleRecord> vehicles) {}

    @Test
    void a_relationship_that_is_not_fetched_is_no_source() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).into(UnfetchedView.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vehicles");
    }

    record NamesView(String lastName) {}

    @Test
    void a_relationship_without_a_component_is_named() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(NamesView.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers.vehicles")
                .hasMessageContaining("NamesView");
        assertThatThrownBy(() -> Fetch.from(VEHICLES).with(Vehicles::customer).into(VehicleRecord.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auto.vehicles.customer");
    }

    record WrongTypeView(Integer lastName) {}

    record LossyView(int year) {}

    record SingleView(VehicleRecord vehicles) {}

    record StrangeView(List<String> vehicles) {}

    @Test
    void a_component_that_cannot_take_its_source_is_named_with_both_types() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).into(WrongTypeView.class))
                .hasMessageContaining("lastName of type java.lang.Integer")
                .hasMessageContaining("hs.customers.last_name (String)");
        assertThatThrownBy(() -> Fetch.from(VEHICLES).into(LossyView.class))
                .hasMessageContaining("year of type int")
                .hasMessageContaining("cannot be null");
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(SingleView.class))
                .hasMessageContaining("hs.customers.vehicles")
                .hasMessageContaining("make it a List");
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(StrangeView.class))
                .hasMessageContaining("auto.vehicles")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void a_relationship_is_fetched_once() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).with(Customers::vehicles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers.vehicles is fetched twice");
    }
}
