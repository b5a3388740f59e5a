package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.page.Page;
import com.thorbis.reporting.customer.Customer360;
import com.thorbis.reporting.customer.CustomerDifference;
import com.thorbis.reporting.customer.CustomerFilter;
import com.thorbis.reporting.customer.CustomerSummary;
import com.thorbis.reporting.customer.CustomerTotal;
import com.thorbis.reporting.customer.LifecycleStage;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads the customer 360 in Java, while some customers are summed up and some are marked. */
class Customer360Test {

    private static final Lab LAB = new Lab("10s");
    private static final Tenant TENANT = LAB.newTenant();
    private static final Tenant RIVAL = LAB.newTenant();

    private final Customer360 customers = Customer360.of(TENANT);

    /** Thirty customers; some have the same revenue, every third was changed after the refresh. */
    @BeforeAll
    static void fill() {
        for (Tenant tenant : List.of(RIVAL, TENANT)) {
            tenant.dsl()
                    .execute("INSERT INTO hs.customers (business_id, customer_number, last_name)"
                            + " SELECT thorbis.tenant()::uuid, n, 'Ng' FROM generate_series(1, 30) n");
            buy(tenant, "customer_number::int % 5 > 0", "10 * (customer_number::int % 7)", "rest.orders", "status");
            LAB.refreshAll((UUID) tenant.id());
            buy(tenant, "customer_number::int % 3 = 0", "25.50", "ret.sales_orders", "order_status");
        }
    }

    private static void buy(Tenant tenant, String who, String amount, String table, String status) {
        tenant.dsl()
                .execute("INSERT INTO %s (business_id, customer_id, order_number, %s, total_amount, created_at)"
                                .formatted(table, status)
                        + " SELECT business_id, id, customer_number, 'completed', %s,".formatted(amount)
                        + " now() - customer_number::int * interval '20 days' FROM hs.customers WHERE " + who);
    }

    @AfterAll
    static void dropDatabase() {
        LAB.close();
    }

    @Test
    void a_customer_is_found_by_its_id_and_one_of_another_tenant_is_not() {
        Customer expected = recomputed().get(0);

        CustomerSummary found = customers.get(expected.id());

        assertThat(found.revenue()).isEqualTo(expected.revenue());
        assertThat(found.retail().orders()).isEqualTo(expected.retail().orders());
        assertThat(found.lastActivity()).isEqualTo(expected.lastActivity());
        assertThat(found.stage().literal()).isEqualTo(expected.stage());
        UUID theirs = Customer360.of(RIVAL).top(CustomerTotal.REVENUE, 1).get(0).id();
        assertThat(customers.find(theirs)).isEmpty();
        assertThatThrownBy(() -> customers.get(theirs))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(theirs.toString());
    }

    @Test
    void many_are_found_in_the_order_asked_for() {
        List<UUID> ids = new ArrayList<>(recomputed().stream().map(Customer::id).toList());
        ids.sort(Comparator.reverseOrder());
        List<UUID> asked = new ArrayList<>(ids.subList(3, 20));
        asked.add(0, UUID.randomUUID());

        Map<UUID, CustomerSummary> found = customers.findAll(asked);

        assertThat(found.keySet()).containsExactlyElementsOf(ids.subList(3, 20));
        assertThat(found).allSatisfy((id, row) -> assertThat(row).isEqualTo(customers.get(id)));
        assertThat(customers.findAll(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CustomerTotal.class)
    void the_top_is_what_the_view_says(CustomerTotal total) {
        List<UUID> expected = TENANT.dsl()
                .select(CUSTOMER_360_VIEW.ID)
                .from(CUSTOMER_360_VIEW)
                .orderBy(total.field().desc(), CUSTOMER_360_VIEW.ID)
                .fetch(CUSTOMER_360_VIEW.ID);

        for (int limit : new int[] {1, 7, 29, 30, 100}) {
            List<CustomerSummary> top = customers.top(total, limit);

            assertThat(top)
                    .extracting(CustomerSummary::id)
                    .containsExactlyElementsOf(expected.subList(0, Math.min(limit, 30)));
            assertThat(top).allSatisfy(row -> assertThat(row).isEqualTo(customers.get(row.id())));
        }
    }

    @ParameterizedTest
    @EnumSource(LifecycleStage.class)
    void a_stage_is_filtered_and_counted(LifecycleStage stage) {
        List<UUID> expected = recomputed().stream()
                .filter(customer -> customer.stage().equals(stage.literal()))
                .map(Customer::id)
                .toList();
        assertThat(expected).isNotEmpty();

        assertThat(all(CustomerFilter.all().stage(stage))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(customers.countByStage()).containsEntry(stage, (long) expected.size());
        assertThat(customers.count(CustomerFilter.all().stage(stage))).isEqualTo(expected.size());
    }

    @Test
    void spend_last_activity_and_industry_are_filtered() {
        OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(250);
        BigDecimal amount = new BigDecimal("30");
        List<UUID> expected = recomputed().stream()
                .filter(customer -> customer.revenue().compareTo(amount) >= 0)
                .filter(customer -> customer.lastActivity() != null
                        && !customer.lastActivity().isBefore(then))
                .filter(customer -> customer.retail().orders() > 0)
                .map(Customer::id)
                .toList();
        assertThat(expected).isNotEmpty();

        assertThat(all(CustomerFilter.all()
                        .spentAtLeast(amount)
                        .activeSince(then)
                        .industry(PrimaryIndustry.RET)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all(CustomerFilter.all().spentLessThan(amount)).size()
                        + all(CustomerFilter.all().spentAtLeast(amount)).size())
                .isEqualTo(30);
        assertThat(all(CustomerFilter.all().notActiveSince(then))).isNotEmpty().doesNotContainAnyElementsOf(expected);
    }

    @Test
    void pages_follow_each_other_and_go_back() {
        Page<CustomerSummary> first = customers.page(CustomerFilter.all(), CustomerTotal.REVENUE, 8, Optional.empty());
        Page<CustomerSummary> second = customers.page(CustomerFilter.all(), CustomerTotal.REVENUE, 8, first.next());

        assertThat(first.rows()).isEqualTo(customers.top(CustomerTotal.REVENUE, 8));
        assertThat(second.rows())
                .isEqualTo(customers.top(CustomerTotal.REVENUE, 16).subList(8, 16));
        assertThat(customers
                        .page(CustomerFilter.all(), CustomerTotal.REVENUE, 8, second.previous())
                        .rows())
                .isEqualTo(first.rows());
    }

    @Test
    void customers_lead_to_their_360_and_it_to_them() {
        List<Node> nodes =
                TENANT.fetch(Fetch.from(CUSTOMERS).with(Customers::customer360)).list();

        assertThat(nodes).hasSize(30);
        for (Node node : nodes) {
            UUID id = node.record().get(CUSTOMERS.ID);
            assertThat(node.one(Customers::customer360).orElseThrow().record().get(CUSTOMER_360_VIEW.TOTAL_REVENUE))
                    .isEqualTo(customers.get(id).revenue());
        }
    }

    @Test
    void staleness_is_that_of_the_business() {
        assertThat(customers.staleness().marks()).isEqualTo(10);
        assertThat(customers.staleness().oldestMark()).isNotNull();
        assertThat(customers.verify()).isEmpty();
        assertThat(customers.verifySample(5)).isEmpty();
    }

    @Test
    void a_figure_that_is_wrong_is_found_and_by_samples_wherever_it_is() {
        Tenant tenant = LAB.newTenant();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String number = "C-" + i;
            ids.add(tenant.dao(CUSTOMERS)
                    .insert(customer -> {
                        customer.setCustomerNumber(number);
                        customer.setLastName("Ng");
                    })
                    .getId());
        }
        LAB.refreshAll((UUID) tenant.id());
        UUID wrong = ids.get(2);
        LAB.database()
                .execute("UPDATE reporting_mgmt.customer_activity SET total_vehicles = 7 WHERE id = '" + wrong + "'");
        Customer360 damaged = Customer360.of(tenant);
        CustomerDifference difference = new CustomerDifference(wrong, "total_vehicles", "7", "0");

        assertThat(damaged.verify()).containsExactly(difference);
        assertThat(IntStream.range(0, 200).mapToObj(i -> damaged.verifySample(1)))
                .as("found by some samples of one in four, and not by others")
                .contains(List.of(difference), List.of());
    }

    @Test
    void senseless_numbers_are_refused() {
        assertThatThrownBy(() -> customers.top(CustomerTotal.REVENUE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> customers.verifySample(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<UUID> all(CustomerFilter filter) {
        List<UUID> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<CustomerSummary> page = customers.page(filter, CustomerTotal.RETAIL_REVENUE, 4, cursor);
            page.rows().forEach(row -> ids.add(row.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }

    private static List<Customer> recomputed() {
        Snapshot snapshot = Snapshot.of(TENANT);
        assertThat(snapshot.difference()).isEmpty();
        return snapshot.recomputed();
    }
}
