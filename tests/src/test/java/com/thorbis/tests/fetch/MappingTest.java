package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.core.value.DatabaseValue;
import com.thorbis.core.value.TreePath;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.GenericType;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What values of a row become in components of the caller's record. */
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

    record DoubleView(double currentMileage) {}

    record BigView(BigInteger currentMileage) {}

    @Test
    void numbers_widen_and_missing_ones_are_null() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        assertThat(tenant.fetch(Fetch.from(VEHICLES).into(MileageView.class)).one())
                .isEqualTo(new MileageView(0, null));
        assertThat(tenant.fetch(Fetch.from(VEHICLES).into(DoubleView.class)).one())
                .isEqualTo(new DoubleView(0));
        assertThat(tenant.fetch(Fetch.from(VEHICLES).into(BigView.class)).one())
                .isEqualTo(new BigView(BigInteger.ZERO));
    }

    record SetView(Set<String> tags) {}

    record CollectionView(Collection<String> tags) {}

    @SuppressWarnings("ArrayRecordComponent") // callers may have them
    record ArrayView(String[] tags) {}

    @Test
    void an_array_becomes_the_collection_that_is_asked_for() {
        tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setTags(new String[] {"vip", "fleet", "vip"}));

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(SetView.class)).one().tags())
                .containsExactly("vip", "fleet");
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(CollectionView.class))
                        .one()
                        .tags())
                .containsExactly("vip", "fleet", "vip");
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(ArrayView.class))
                        .one()
                        .tags())
                .containsExactly("vip", "fleet", "vip");
    }

    record OptionalView(Optional<String> firstName, Optional<String> lastName, Optional<CustomerType> customerType) {}

    @Test
    void an_optional_holds_what_may_be_null() {
        Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(OptionalView.class)).one())
                .isEqualTo(new OptionalView(Optional.empty(), Optional.of("Ng"), Optional.of(CustomerType.INDIVIDUAL)));
    }

    /** By name. */
    enum Kind {
        COMPANY,
        INDIVIDUAL,
        PET
    }

    /** By what the database calls it. */
    enum Sort implements DatabaseValue {
        ONE("individual"),
        FIRM("company");

        private final String literal;

        Sort(String literal) {
            this.literal = literal;
        }

        @Override
        public String literal() {
            return literal;
        }
    }

    record KindView(Kind customerType) {}

    record SortView(Sort customerType) {}

    @Test
    void a_closed_list_becomes_an_enum_of_the_callers_by_name_or_by_value() {
        Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(KindView.class)).one())
                .isEqualTo(new KindView(Kind.INDIVIDUAL));
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(SortView.class)).one())
                .isEqualTo(new SortView(Sort.ONE));
    }

    record CustomerId(UUID value) {}

    record Tag(String text) {}

    record ValueTypesView(
            CustomerId id, List<Tag> tags, @Nullable Tag firstName) {}

    record PathView(TreePath categoryPath) {}

    @Test
    void a_record_of_one_component_is_a_type_for_values() {
        UUID id = tenant.dao(CUSTOMERS)
                .insert(Garage.newCustomer("Ng").setTags(new String[] {"vip"}))
                .getId();
        tenant.dao(MENU_CATEGORIES).insert(c -> c.setName("Food"));

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(ValueTypesView.class))
                        .one())
                .isEqualTo(new ValueTypesView(new CustomerId(id), List.of(new Tag("vip")), null));
        assertThat(tenant.fetch(Fetch.from(MENU_CATEGORIES).into(PathView.class))
                        .one()
                        .categoryPath()
                        .depth())
                .isEqualTo(1);
    }

    record Pair<A, B>(A left, B right) {}

    @Test
    void a_generic_record_is_what_its_type_token_says() {
        tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setTags(new String[] {"vip"}));

        Pair<String, List<Tag>> pair = tenant.fetch(Fetch.from(CUSTOMERS)
                        .field("left", c -> c.LAST_NAME)
                        .field("right", c -> c.TAGS)
                        .into(new GenericType<Pair<String, List<Tag>>>() {}))
                .one();

        assertThat(pair).isEqualTo(new Pair<>("Ng", List.of(new Tag("vip"))));
    }

    record WideView(
            UUID id,
            String customerNumber,
            CustomerType customerType,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String companyName,
            @Nullable String emailPrimary,
            @Nullable String phonePrimary,
            JSONB address,
            String status,
            List<String> tags,
            @Nullable String notes,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt,
            @Nullable UUID createdBy,
            @Nullable UUID updatedBy,
            int n1,
            int n2,
            int n3,
            int n4,
            int n5,
            int n6,
            int n7,
            int n8,
            int n9) {}

    @Test
    void a_record_may_have_more_components_than_jooq_has_types_for() {
        CustomerRecord stored = Garage.customer(tenant, "Ng");
        assertThat(WideView.class.getRecordComponents()).hasSizeGreaterThan(22);
        var wide = Fetch.from(CUSTOMERS);
        for (int i = 1; i <= 9; i++) {
            int n = i;
            wide = wide.field("n" + n, c -> DSL.inline(n));
        }

        WideView view = tenant.fetch(wide.into(WideView.class)).one();

        assertThat(view.id()).isEqualTo(stored.getId());
        assertThat(view.n9()).isEqualTo(9);
    }

    record LengthView(String lastName, int letters, String shout) {}

    @Test
    void a_computed_field_is_a_component_and_goes_before_a_column_of_its_name() {
        Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS)
                                .field("letters", c -> DSL.length(DSL.coalesce(c.LAST_NAME, "")))
                                .field("shout", c -> DSL.upper(c.LAST_NAME))
                                .field("lastName", c -> c.LAST_NAME.concat("!"))
                                .into(LengthView.class))
                        .one())
                .isEqualTo(new LengthView("Ng!", 2, "NG"));
    }

    record CertainView(
            @NonNull String customerNumber, @NonNull String status) {}

    @Test
    void what_is_annotated_as_never_null_takes_what_is_never_null() {
        CustomerRecord stored = Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).into(CertainView.class)).one())
                .isEqualTo(new CertainView(stored.getCustomerNumber(), "active"));
    }

    @Test
    void rows_become_generated_records() {
        VehicleRecord saab =
                Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        VehicleRecord read =
                tenant.fetch(Fetch.from(VEHICLES).into(VehicleRecord.class)).one();

        assertThat(read).isEqualTo(saab);
        assertThat(read.changed()).as("something to write back").isFalse();
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
}
