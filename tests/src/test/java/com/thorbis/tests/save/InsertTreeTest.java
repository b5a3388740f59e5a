package com.thorbis.tests.save;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.save.SaveResult;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.save.Trees.Order;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.tests.save.Trees.APPENDING;
import static com.thorbis.tests.save.Trees.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InsertTreeTest extends TenantTest {

    @Test
    void a_tree_of_four_levels_is_stored_and_given_back_with_its_keys() {
        SaveResult<Customer> saved = tenant.save(APPENDING).insert(Trees.customer(2));

        Customer stored = tenant.fetch(STORED).one();
        assertThat(saved.tree())
                .usingRecursiveComparison()
                .ignoringFields("vehicles.repairOrders.lineItems.quantity", "vehicles.repairOrders.taxAmount")
                .isEqualTo(stored);
        assertThat(saved.inserted()).isEqualTo(1 + 2 + 2 + 4);
        assertThat(saved.inserted(CUSTOMERS)).containsExactly(stored.id());
        assertThat(saved.inserted(VEHICLES)).hasSize(2);
        assertThat(saved.inserted(RO_LINE_ITEMS)).hasSize(4);
        assertThat(saved.updated() + saved.deleted()).isZero();
    }

    @Test
    void rows_know_who_inserted_them_and_keep_the_databases_defaults() {
        tenant.save(APPENDING).insert(Trees.customer(1));

        assertThat(tenant.dao(REPAIR_ORDERS).list(REPAIR_ORDERS.RO_NUMBER.isNotNull()))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.getCreatedBy()).isEqualTo(userId);
                    assertThat(order.getUpdatedBy()).isEqualTo(userId);
                    assertThat(order.getTaxAmount()).isZero();
                });
    }

    @Test
    void many_trees_are_stored_in_their_order() {
        List<Customer> many =
                IntStream.range(0, 50).mapToObj(i -> Trees.customer(i % 3)).toList();

        List<Customer> saved = tenant.save(APPENDING).insertAll(many).trees();

        assertThat(saved).extracting(Customer::lastName).hasSize(50);
        assertThat(tenant.fetch(STORED).orderBy(c -> c.ID).list())
                .extracting(Customer::customerNumber)
                .containsExactlyElementsOf(
                        many.stream().map(Customer::customerNumber).toList());
    }

    @Test
    void a_row_that_is_refused_is_named_by_its_path_and_nothing_is_stored() {
        Order twice = Trees.order("R-1");
        Customer tree = new Customer(
                null,
                "C-1",
                "Ng",
                null,
                List.of(
                        Trees.vehicle("900", Trees.order("R-0"), twice),
                        Trees.vehicle("9000", Trees.order("R-2"), twice)));

        assertThatThrownBy(() -> tenant.save(APPENDING).insert(tree))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith("vehicles[1].repairOrders[1].roNumber: Another row")
                .extracting(e -> ((ThorbisException) e).path().orElseThrow())
                .isEqualTo("vehicles[1].repairOrders[1].roNumber");
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void of_many_trees_the_path_begins_with_the_number_of_the_tree() {
        List<Customer> trees = List.of(
                Trees.customer(1),
                Trees.customer(1),
                new Customer(null, "C-1", "Ng", null, List.of(new Trees.Vehicle(null, "Saab", null, null, List.of()))));

        assertThatThrownBy(() -> tenant.save(APPENDING).insertAll(trees))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith("[2].vehicles[0].model: ");
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void inside_a_transaction_a_failure_undoes_the_save_and_nothing_else() {
        Customer kept = Trees.customer(1);

        tenant.transaction(tx -> {
            tx.save(APPENDING).insert(kept);
            assertThatThrownBy(() -> tx.save(APPENDING).insertAll(List.of(Trees.customer(1), kept)))
                    .isInstanceOf(ConstraintViolationException.class)
                    .hasMessageStartingWith("[1].customerNumber: ");
            assertThat(tx.dao(CUSTOMERS).count()).isEqualTo(1);
        });

        assertThat(tenant.dao(CUSTOMERS).count()).isEqualTo(1);
    }

    @Test
    void an_order_costs_what_its_lines_and_its_tax_add_up_to() {
        Order order = new Order(
                null,
                "R-1",
                new BigDecimal("20.00"),
                new BigDecimal("1.00"),
                new BigDecimal("2.00"),
                null,
                List.of(Trees.line("a", 2, "95.00"), Trees.line("b", 3, "3.33")));
        Customer tree = new Customer(null, "C-1", "Ng", null, List.of(Trees.vehicle("900", order)));

        Order stored = tenant.save(APPENDING)
                .insert(tree)
                .tree()
                .vehicles()
                .get(0)
                .repairOrders()
                .get(0);

        assertThat(stored.subtotal()).isEqualTo("199.99");
        assertThat(stored.totalAmount()).isEqualTo("219.99");
        assertThat(stored.lineItems())
                .extracting(Trees.Line::totalPrice)
                .containsExactly(new BigDecimal("190.00"), new BigDecimal("9.99"));
        assertThat(tenant.fetch(STORED)
                        .one()
                        .vehicles()
                        .get(0)
                        .repairOrders()
                        .get(0)
                        .totalAmount())
                .isEqualTo("219.99");
    }

    @Test
    void no_trees_are_nothing_to_do() {
        assertThat(tenant.save(APPENDING).insertAll(List.of()).inserted()).isZero();
    }
}
