package com.thorbis.tests.edges;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.core.edge.Edge.Kind;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.Catalogue;
import com.thorbis.tests.support.Paths;
import com.thorbis.tests.support.Population;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.user_mgmt.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The edges of every generated table, walked from rows of a busy business and of one that has nothing yet. */
class EveryEdgeTest {

    private static final long SEED = 5;

    /**
     * A tenant sees who is or was its member, so nobody whom it sees has no membership; and every customer that is not
     * deleted is in the 360.
     */
    private static final Set<String> NEVER_WITHOUT =
            Set.of("user_mgmt.users.businessUsers", "user_mgmt.users.businesses", "hs.customers.customer360");

    private static TestDatabase database;
    private static HikariDataSource pool;
    private static Connection superuser;
    private static Thorbis thorbis;
    private static Relations relations;
    private static List<UUID> tenants;

    @BeforeAll
    static void fillEveryTable() throws SQLException {
        database = TestDatabase.create();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        thorbis = Thorbis.create(pool);
        superuser = database.superuser().getConnection();
        Population.create(superuser, SEED); // a neighbour, whose rows nobody must meet
        tenants = List.of(Population.create(superuser, SEED + 1), Population.createEmpty(superuser, SEED + 2));
        database.execute("INSERT INTO thorbis.entity_types VALUES ('auto', 'unused', 'vehicle_history')");
        relations = Relations.read(superuser);
    }

    @AfterAll
    static void dropDatabase() throws SQLException {
        superuser.close();
        pool.close();
        database.close();
    }

    @Test
    void there_are_as_many_edges_as_the_schema_has_relationships() {
        assertThat(edges(edge -> true)).hasSize(552);
        assertThat(edges(edge -> edge.kind() == Kind.KEY && edge.cardinality() == Cardinality.ONE))
                .as("keys, from their own side")
                .hasSize(183);
        assertThat(edges(edge -> edge.kind() == Kind.KEY && edge.cardinality() == Cardinality.MANY))
                .as("keys that are walked both ways")
                .hasSize(113);
        assertThat(edges(edge -> Set.of("createdBy", "updatedBy", "deletedBy").contains(edge.name())))
                .as("who wrote a row, one way")
                .hasSize(70);
        assertThat(edges(edge -> edge.kind() == Kind.LINK))
                .as("six many-to-many relationships, both ways")
                .hasSize(12);
        assertThat(edges(edge -> edge.kind() == Kind.SAME_KEY))
                .as("the customer 360, both ways")
                .hasSize(2);
        assertThat(edges(edge -> edge.kind() == Kind.POLYMORPHIC))
                .as("six references to twenty types, and who acted, both ways")
                .hasSize(242);
        assertThat(edges(edge -> edge.source().equals(edge.target())))
                .as("four keys and one link to the same table, both ways")
                .hasSize(10);
    }

    @Test
    void each_relationship_of_the_database_is_one_edge_in_each_direction() {
        assertThat(edges(edge -> true))
                .extracting(Relation::textOf)
                .containsExactlyInAnyOrderElementsOf(relations.texts());
    }

    @TestFactory
    Stream<DynamicNode> an_edge_leads_to_the_rows_that_a_plain_join_finds() {
        return Catalogue.tables().stream()
                .filter(table -> !table.edges().isEmpty())
                .map(table -> dynamicContainer(
                        Catalogue.name(table),
                        table.edges().stream().map(edge -> dynamicTest(edge.name(), () -> walk(edge)))));
    }

    private static void walk(Edge edge) throws SQLException {
        Relation relation = relations.of(edge);
        List<List<String>> found = new ArrayList<>();
        for (UUID tenant : tenants) {
            found.addAll(compare(edge, relation, edge, tenant));
        }
        assertThat(found).as("with rows").anySatisfy(rows -> assertThat(rows).isNotEmpty());
        if (edge.cardinality() == Cardinality.ONE) {
            assertThat(edge.nullable()).isEqualTo(relation.optional());
            boolean maybeHidden = edge.nullable() || edge.target() instanceof SoftDeletableTable;
            assertThat(found).allSatisfy(rows -> assertThat(rows).hasSizeBetween(maybeHidden ? 0 : 1, 1));
        }
        boolean canBeWithout = edge.nullable() || edge.cardinality() == Cardinality.MANY;
        if (canBeWithout && !NEVER_WITHOUT.contains(edge.toString())) {
            assertThat(found)
                    .as("without rows")
                    .anySatisfy(rows -> assertThat(rows).isEmpty());
        }
    }

    /** What was found from each row along the edge, which is what the join found. */
    private static Collection<List<String>> compare(Edge edge, Relation relation, Edge walked, UUID tenant)
            throws SQLException {
        Walk walk = new Walk(thorbis.tenant(tenant, null));
        PlainJoin join = new PlainJoin(superuser);
        Map<String, List<String>> found = walk.follow(edge, Paths.of(walked), false);
        assertThat(found).as("%s of %s", edge, tenant).isEqualTo(join.follow(edge, relation, tenant, false));
        if (edge.source() instanceof SoftDeletableTable || edge.target() instanceof SoftDeletableTable) {
            assertThat(walk.follow(edge, Paths.of(walked), true))
                    .as("%s of %s with deleted rows", edge, tenant)
                    .isEqualTo(join.follow(edge, relation, tenant, true));
        }
        return found.values();
    }

    @Test
    void an_edge_by_columns_of_no_relationship_is_found_out() {
        Edge wrong = Edge.toOne(
                "customer",
                VEHICLES,
                CUSTOMERS,
                true,
                List.of(VEHICLES.BUSINESS_ID, VEHICLES.CREATED_BY),
                List.of(CUSTOMERS.BUSINESS_ID, CUSTOMERS.ID));

        assertThatThrownBy(() -> walk(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no relationship")
                .hasMessageContaining("auto.vehicles.customer");
    }

    @Test
    void an_edge_that_leads_to_the_rows_of_another_is_found_out() {
        Edge serviceWriter = edge(REPAIR_ORDERS, "serviceWriter");
        Edge primaryTechnician = edge(REPAIR_ORDERS, "primaryTechnician");
        assertThat(List.of(serviceWriter.target(), primaryTechnician.target())).containsOnly(USERS);

        assertThatThrownBy(() -> compare(serviceWriter, relations.of(serviceWriter), primaryTechnician, tenants.get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("auto.repair_orders.serviceWriter");
    }

    private static Edge edge(KeyedTable<?, ?> table, String name) {
        return table.edges().stream()
                .filter(edge -> edge.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Edge> edges(Predicate<Edge> wanted) {
        return Catalogue.tables().stream()
                .flatMap(table -> table.edges().stream())
                .filter(wanted)
                .toList();
    }
}
