package com.thorbis.tests.save;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.support.CountedPool;
import com.thorbis.tests.table.TenantTest;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.tests.save.Trees.APPENDING;
import static com.thorbis.tests.save.Trees.MERGING;
import static com.thorbis.tests.save.Trees.REPLACING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What saves cost on the wire. */
class SaveCostTest extends TenantTest {

    private CountedPool wire;
    private Tenant counted;

    record NewVehicle(String make, @Nullable String model) {}

    record NewCustomer(String customerNumber, String lastName, List<NewVehicle> vehicles) {}

    private static final Save<Customers, NewCustomer> NEW =
            Save.into(CUSTOMERS).with(Customers::vehicles, Mode.APPEND).from(NewCustomer.class);

    @BeforeEach
    void connectThroughTheProxy() {
        wire = CountedPool.to(database);
        counted = Thorbis.create(wire.dataSource()).tenant((UUID) tenant.id(), userId);
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void a_new_tree_is_a_statement_a_table_and_one_round_trip() throws Exception {
        Counts one = wire.measure(() -> counted.save(APPENDING).insert(Trees.customer(1)));
        Counts twenty = wire.measure(() -> counted.save(APPENDING).insertAll(customers(20)));

        assertThat(one.statements()).isEqualTo(4);
        assertThat(one.roundTrips()).isEqualTo(1);
        assertThat(one.enters()).isEqualTo(1);
        assertThat(twenty).isEqualTo(one);
    }

    @Test
    void thousands_of_new_rows_are_one_round_trip_too_where_nothing_is_asked_back() throws Exception {
        List<NewCustomer> many = IntStream.range(0, 2_000)
                .mapToObj(i -> new NewCustomer("C-" + i, "Ng", List.of(new NewVehicle("Saab", "900"))))
                .toList();

        Counts counts = wire.measure(() -> counted.save(NEW).insertAll(many));

        assertThat(counts.statements()).isEqualTo(2);
        assertThat(counts.roundTrips()).isEqualTo(1);
        assertThat(tenant.dao(VEHICLES).count()).isEqualTo(2_000);
    }

    @Test
    void new_rows_whose_versions_are_asked_back_are_a_round_trip_a_level_at_most() throws Exception {
        Counts counts = wire.measure(() -> counted.save(APPENDING).insertAll(customers(1_000)));

        assertThat(counts.roundTrips()).as("four levels, begin and commit").isLessThanOrEqualTo(6);
    }

    @Test
    void a_merge_of_all_levels_costs_the_same_for_one_tree_and_for_many() throws Exception {
        List<Customer> many = counted.save(APPENDING).insertAll(customers(20)).trees();

        Counts one = wire.measure(() -> counted.save(MERGING).update(many.get(0)));
        Counts all = wire.measure(() -> counted.save(MERGING)
                .updateAll(counted.save(MERGING).updateAll(many.subList(1, 20)).trees()));

        assertThat(one.roundTrips()).as("all levels, and commit").isEqualTo(2);
        assertThat(one.statements())
                .as("four levels, the totals of orders, begin and commit")
                .isEqualTo(7);
        assertThat(all.statements()).as("of two saves").isEqualTo(2 * one.statements());
    }

    @Test
    void a_replacement_adds_a_statement_a_level() throws Exception {
        Customer tree = counted.save(APPENDING).insert(Trees.customer(2)).tree();

        Counts counts = wire.measure(() -> counted.save(REPLACING).update(tree));

        assertThat(counts.statements())
                .as("four levels, three of which remove, the totals of orders, begin and commit")
                .isEqualTo(4 + 3 + 1 + 2);
        assertThat(counts.roundTrips()).isLessThanOrEqualTo(6);
    }

    private static List<Customer> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> Trees.customer(2)).toList();
    }

    @Test
    void an_invalid_tree_is_not_sent() throws Exception {
        Counts counts = wire.measure(() -> {
            try {
                return counted.save(MERGING).update(Trees.customer(1)); // has no key
            } catch (IllegalArgumentException expected) {
                return expected;
            }
        });

        assertThat(counts.statements()).isZero();
    }

    @Test
    void nothing_of_it_is_kept_when_the_last_of_the_statements_fails() throws Exception {
        List<NewCustomer> many = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        new NewCustomer("C-" + i, "Ng", List.of(new NewVehicle("Saab", i == 1_999 ? null : "900"))))
                .toList();

        assertThatThrownBy(() -> counted.save(NEW).insertAll(many))
                .hasMessageStartingWith("[1999].vehicles[0].model: ");
        assertThat(tenant.dao(VEHICLES).count()).isZero();
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }
}
