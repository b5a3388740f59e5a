package com.thorbis.tests.fetch;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.support.CountedPool;
import com.thorbis.tests.table.TenantTest;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** What a plan tells is what crosses the network then. */
class PlanTest extends TenantTest {

    private static final Fetch<Customers, Node> TREE = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders, ro -> ro.with(RepairOrders::lineItems)));

    /** Levels that wait for the same keys, others that don't, and ways to one row. */
    private static final Fetch<Customers, Node> BUSH = Fetch.from(CUSTOMERS)
            .with(Customers::createdBy)
            .with(Customers::workOrders)
            .with(
                    Customers::vehicles,
                    v -> v.with(Vehicles::createdBy)
                            .with(Vehicles::customer, c -> c.with(Customers::vehicles))
                            .with(Vehicles::repairOrders, ro -> ro.limit(1).with(RepairOrders::vehicle)));

    private CountedPool wire;
    private Tenant counted;

    @BeforeAll
    void connectThroughTheProxy() {
        wire = CountedPool.to(database);
    }

    @AfterAll
    void disconnect() throws IOException {
        wire.close();
    }

    @BeforeEach
    void countTheTenant() {
        counted = Thorbis.create(wire.dataSource()).tenant((UUID) tenant.id(), userId);
    }

    static Stream<Arguments> trees() {
        return Stream.of(1, 50, 500)
                .flatMap(roots -> Stream.of(Strategy.values()).map(strategy -> Arguments.of(roots, strategy)));
    }

    @ParameterizedTest(name = "{0} roots, {1}")
    @MethodSource("trees")
    void a_tree_costs_what_its_plan_says(int roots, Strategy strategy) throws Exception {
        insertTrees(roots);

        assertCostsAsPlanned(counted.fetch(TREE).strategy(strategy), roots);
        assertCostsAsPlanned(counted.fetch(TREE).limit(roots), roots);
        assertCostsAsPlanned(counted.fetch(TREE), roots);
    }

    @ParameterizedTest(name = "{0} roots, {1}")
    @MethodSource("trees")
    void levels_that_can_go_together_do(int roots, Strategy strategy) throws Exception {
        insertTrees(roots);

        assertCostsAsPlanned(counted.fetch(BUSH).strategy(strategy), roots);
        assertCostsAsPlanned(counted.fetch(BUSH), roots);
    }

    @Test
    void a_query_a_level_is_a_round_trip_a_level() {
        FetchPlan tree = counted.fetch(TREE).strategy(Strategy.QUERY_PER_LEVEL).plan();
        FetchPlan bush = counted.fetch(BUSH).strategy(Strategy.QUERY_PER_LEVEL).plan();

        assertThat(tree.roundTrips()).isEqualTo(4);
        assertThat(tree.statements()).as("with begin, isolation and commit").isEqualTo(7);
        assertThat(bush.roundTrips()).isEqualTo(4);
        assertThat(bush.statements()).isEqualTo(12);
    }

    @Test
    void nested_rows_are_one_statement_and_no_transaction() {
        FetchPlan plan = counted.fetch(TREE).strategy(Strategy.MULTISET).plan();

        assertThat(plan.roundTrips()).isEqualTo(1);
        assertThat(plan.statements()).isEqualTo(1);
    }

    /** Behind the rows of another statement, they would not fit into the network, and each side wait for the other. */
    @Test
    void a_statement_with_very_many_keys_is_not_sent_behind_another() throws Exception {
        insertTrees(2_000);
        FetchQuery<Customers, Node> siblings = counted.fetch(Fetch.from(CUSTOMERS)
                        .with(Customers::vehicles)
                        .with(Customers::workOrders)
                        .with(Customers::createdBy))
                .strategy(Strategy.QUERY_PER_LEVEL);

        Counts many = wire.measure(siblings::list);
        Counts few = wire.measure(siblings.limit(1_000)::list);

        assertThat(many.roundTrips())
                .as("roots, vehicles, work orders with the one user")
                .isEqualTo(3);
        assertThat(few.roundTrips()).as("roots, and all the others").isEqualTo(2);
    }

    @Test
    void in_a_transaction_of_the_callers_none_is_begun() {
        tenant.transaction(tx -> assertThat(
                        tx.fetch(TREE).strategy(Strategy.QUERY_PER_LEVEL).plan().statements())
                .isEqualTo(4));
    }

    @Test
    void it_tells_the_strategy_of_each_relationship_and_why() {
        FetchPlan plan = counted.fetch(Fetch.from(CUSTOMERS)
                        .with(
                                Customers::vehicles,
                                v -> v.strategy(Strategy.MULTISET).with(Vehicles::customer)))
                .strategy(Strategy.JOIN)
                .plan();

        assertThat(plan.edges())
                .containsExactly(
                        new FetchPlan.Edge("vehicles", Strategy.MULTISET, "this relationship asks for it"),
                        new FetchPlan.Edge("vehicles.customer", Strategy.JOIN, "the fetch asks for it"));
        assertThat(plan).hasToString("""
                hs.customers: 1 statement in 1 round trip
                  vehicles: MULTISET, since this relationship asks for it
                    customer: JOIN, since the fetch asks for it""");
    }

    /** The second of two runs: the first prepares the statements. */
    private void assertCostsAsPlanned(FetchQuery<?, ?> query, int roots) throws Exception {
        assertThat(query.list()).hasSize(roots);
        FetchPlan plan = query.plan();
        Counts counts = wire.measure(query::list);
        assertThat(counts.roundTrips()).as("round trips of\n%s", plan).isEqualTo(plan.roundTrips());
        assertThat(counts.statements()).as("statements of\n%s", plan).isEqualTo(plan.statements());
        assertThat(counts.enters()).isEqualTo(1);
    }

    private void insertTrees(int roots) {
        tenant.dsl().execute("""
                with customer as (
                    insert into hs.customers (business_id, id, customer_number, last_name, created_by)
                    select {0}, gen_random_uuid(), 'C-' || i, 'Ng', {1} from generate_series(1, {2}) i returning id
                ), work_order as (
                    insert into hs.work_orders (business_id, id, customer_id, work_order_number, title, service_address)
                    select {0}, gen_random_uuid(), id, 'W-' || id, 'Repair', '{}' from customer
                ), vehicle as (
                    insert into auto.vehicles (business_id, id, customer_id, make, model, created_by)
                    select {0}, gen_random_uuid(), id, 'Saab', '900', {1} from customer returning id
                ), repair_order as (
                    insert into auto.repair_orders (business_id, id, vehicle_id, ro_number)
                    select {0}, gen_random_uuid(), id, 'R-' || id from vehicle returning id
                )
                insert into auto.ro_line_items
                    (business_id, id, repair_order_id, line_type, description, unit_price, total_price)
                select {0}, gen_random_uuid(), id, 'labor', 'diagnosis', 95, 95 from repair_order""", DSL.val(tenant.id()), DSL.val(userId), DSL.val(roots));
    }
}
