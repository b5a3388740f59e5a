package com.thorbis.tests.fetch;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.GenericType;
import com.thorbis.dao.fetch.RecordMapping;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

/** A query of plain jOOQ, read by the mapper that fetches use. */
class RecordMappingTest extends TenantTest {

    record ModelView(
            String lastName,
            String model,
            int cars,
            @Nullable Integer newest) {}

    @Test
    void rows_of_a_query_become_the_callers_records_by_the_names_of_its_fields() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.vehicle(tenant, ng, "900");
        Garage.vehicle(tenant, ng, "900");
        var query = tenant.dsl()
                .select(
                        VEHICLES.customer().LAST_NAME,
                        VEHICLES.MODEL,
                        count().as("cars"),
                        max(VEHICLES.YEAR).as("newest"))
                .from(VEHICLES)
                .groupBy(VEHICLES.customer().LAST_NAME, VEHICLES.MODEL);

        List<ModelView> models = query.fetch(RecordMapping.of(ModelView.class, query));

        assertThat(models).containsExactly(new ModelView("Ng", "900", 2, null));
    }

    record NumberView(String customerNumber) {}

    @Test
    void components_may_leave_fields_out_and_have_another_order() {
        UUID ng = Garage.customer(tenant, "Ng").getId();

        assertThat(tenant.dsl()
                        .select(CUSTOMERS.ID, CUSTOMERS.CUSTOMER_NUMBER)
                        .from(CUSTOMERS)
                        .fetchSingle(RecordMapping.of(NumberView.class, CUSTOMERS.ID, CUSTOMERS.CUSTOMER_NUMBER))
                        .customerNumber())
                .startsWith("C-");
        assertThat(tenant.dsl()
                        .fetchSingle(CUSTOMERS, CUSTOMERS.ID.eq(ng))
                        .map(RecordMapping.of(NumberView.class, CUSTOMERS))
                        .customerNumber())
                .startsWith("C-");
    }

    record Pair<A, B>(A left, B right) {}

    @Test
    void a_generic_record_is_filled_by_aliases_as_they_are() {
        Garage.customer(tenant, "Ng");
        var query = tenant.dsl()
                .select(CUSTOMERS.LAST_NAME.as("left"), CUSTOMERS.TAGS.as("right"))
                .from(CUSTOMERS);

        assertThat(query.fetch(RecordMapping.of(new GenericType<Pair<String, List<String>>>() {}, query)))
                .containsExactly(new Pair<>("Ng", List.of()));
    }

    record Name(String first, String last) {}

    record NameView(Name name) {}

    @Test
    void a_nested_row_of_jooq_is_a_component() {
        tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setFirstName("Ann"));
        var query = tenant.dsl()
                .select(row(CUSTOMERS.FIRST_NAME, CUSTOMERS.LAST_NAME)
                        .mapping(Name.class, Name::new)
                        .as("name"))
                .from(CUSTOMERS);

        assertThat(query.fetch(RecordMapping.of(NameView.class, query)))
                .containsExactly(new NameView(new Name("Ann", "Ng")));
    }

    record YearView(int year) {}

    record IdView(UUID id) {}

    @Test
    void a_mapping_is_checked_when_it_is_made() {
        assertThatThrownBy(() -> RecordMapping.of(NumberView.class, CUSTOMERS.ID, CUSTOMERS.LAST_NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "component customerNumber of type java.lang.String in NumberView has no source: the query has"
                                + " nothing of this name. Nearest are [lastName, last_name, id].");
        assertThatThrownBy(() -> RecordMapping.of(YearView.class, VEHICLES.YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be null");
        assertThatThrownBy(() -> RecordMapping.of(IdView.class, VEHICLES.ID, CUSTOMERS.ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component id of type java.util.UUID in IdView has several sources");
        assertThatThrownBy(() -> RecordMapping.of(String.class, VEHICLES.ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot become java.lang.String");
    }
}
