package com.thorbis.tests.property;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.dao.fetch.Node;
import com.thorbis.tests.property.Tree.Branch;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** The oracle is of use only if it disagrees with a fetch that reads something else. */
class ComparisonTest {

    private static final FilledBusiness BUSINESS = FilledBusiness.create();
    private static final Order BY_MILEAGE = new Order(VEHICLES.CURRENT_MILEAGE, false);
    private static final Order MOST_MILES_FIRST = new Order(VEHICLES.CURRENT_MILEAGE, true);

    private final Tree expected = customersWith(vehicles(List.of(BY_MILEAGE), 0, Tree.NO_LIMIT, false));

    @AfterAll
    static void dropDatabase() {
        BUSINESS.close();
    }

    @Test
    void a_fetch_of_the_same_tree_does_not_differ() {
        assertThat(difference(expected)).isEmpty();
    }

    @Test
    void rows_too_few_are_found_below_the_first_row_that_lacks_some() {
        assertThat(difference(customersWith(vehicles(List.of(BY_MILEAGE), 0, 1, false))))
                .hasValueSatisfying(text ->
                        assertThat(text).containsPattern("customers\\[\\d+]\\.vehicles: \\d+ rows expected, 1 found"));
    }

    @Test
    void rows_hidden_by_soft_deletion_are_rows_too_many() {
        assertThat(difference(customersWith(vehicles(List.of(BY_MILEAGE), 0, Tree.NO_LIMIT, true))))
                .isPresent();
    }

    @Test
    void another_order_shows_another_row() {
        assertThat(difference(customersWith(vehicles(List.of(MOST_MILES_FIRST), 0, Tree.NO_LIMIT, false))))
                .hasValueSatisfying(text -> assertThat(text).contains("another row"));
    }

    @Test
    void other_conditions_are_found_out() {
        Tree none = new Tree(
                CUSTOMERS,
                List.of(new Filter.MoreThan(edge(CUSTOMERS, "vehicles"), 1)),
                List.of(),
                0,
                Tree.NO_LIMIT,
                false,
                expected.branches());

        assertThat(difference(none)).isPresent();
    }

    @Test
    void a_tree_that_fails_is_made_as_small_as_one_that_fails_can_be() {
        Tree large = customersWith(vehicles(List.of(BY_MILEAGE, MOST_MILES_FIRST), 1, 3, true));

        Tree small = Smaller.whileTrue(tree -> tree.toString().contains("limit(3)"), large);

        assertThat(small.toString()).isEqualToIgnoringWhitespace("from(auto.vehicles).withDeleted().limit(3)");
    }

    /** Between what is expected of one tree and what is fetched by another. */
    private Optional<String> difference(Tree fetched) {
        List<Node> found = BUSINESS.tenant().fetch(fetched.fetch()).list();
        return Comparison.difference(expected, new Oracle(BUSINESS.data()).rows(expected), found);
    }

    private static Tree customersWith(Tree vehicles) {
        Branch branch = new Branch(edge(CUSTOMERS, "vehicles"), vehicles, null, Branch.ONCE);
        return new Tree(CUSTOMERS, List.of(), List.of(), 0, Tree.NO_LIMIT, false, List.of(branch));
    }

    private static Tree vehicles(List<Order> orders, int offset, int limit, boolean withDeleted) {
        return new Tree(VEHICLES, List.of(), orders, offset, limit, withDeleted, List.of());
    }

    private static Edge edge(KeyedTable<?, ?> table, String name) {
        return table.edges().stream()
                .filter(edge -> edge.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
