package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.types.YearToSecond;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.TenantTable;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.core.value.GeoPoint;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.audit_mgmt.enums.ActivityType;
import com.thorbis.schema.tenant_mgmt.tables.Businesses;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.audit_mgmt.Tables.ACTIVITY_STREAM;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.SERVICE_AGREEMENTS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;
import static org.assertj.core.api.Assertions.assertThat;

/** A value is what a DAO reads, to the last digit, whichever way it comes. */
class ColumnTypesTest extends TenantTest {

    private UUID customer;

    @BeforeEach
    void insertCustomer() {
        customer = tenant.dao(CUSTOMERS)
                .insert(Garage.newCustomer("O'Ng \"the\" \\ elder\n\té☃\uD83D\uDE00")
                        .setServiceLocation(new GeoPoint(48.123456789, -11.5))
                        .setTags(new String[] {"vip", "a,b", "say \"so\"", "NULL", "", "{x}", "back\\slash"})
                        .setAddress(
                                JSONB.valueOf("{\"street\": \"Main \\\"1\\\"\", \"no\": 1.50, \"tags\": [1, null]}")))
                .getId();
        Garage.customer(tenant, "Without");
    }

    @Test
    void of_points_arrays_and_json() {
        assertReadsAlike(CUSTOMERS, Businesses::customers);
    }

    @Test
    void of_dates_amounts_and_truth_values() {
        tenant.dao(SERVICE_AGREEMENTS)
                .insert(agreement -> agreement
                        .setCustomerId(customer)
                        .setAgreementNumber("A-1")
                        .setAgreementName("Spring")
                        .setStartDate(LocalDate.of(1999, 12, 31))
                        .setEndDate(LocalDate.of(2028, 2, 29)));

        assertReadsAlike(SERVICE_AGREEMENTS, Businesses::serviceAgreements);
    }

    @Test
    void of_addresses_in_the_network() {
        for (String address : List.of("10.1.2.3", "2001:db8::1", "192.168.0.0/16")) {
            tenant.dao(ACTIVITY_STREAM)
                    .insert(activity -> activity.setTargetSchema("hs")
                            .setTargetType("customer")
                            .setTargetId(customer)
                            .setActivityType(ActivityType.CREATED)
                            .setActivityVerb("called")
                            .setActivitySummary("A call")
                            .setIpAddress(address));
        }

        assertReadsAlike(ACTIVITY_STREAM, Businesses::activityStream);
    }

    @Test
    void of_paths_and_intervals() {
        UUID category =
                tenant.dao(MENU_CATEGORIES).insert(c -> c.setName("Food")).getId();
        UUID item = tenant.dao(MENU_ITEMS)
                .insert(i -> i.setName("Soup").setCategoryId(category).setBasePrice(new BigDecimal("4.50")))
                .getId();
        UUID order = tenant.dao(ORDERS).insert(o -> o.setOrderNumber("O-1")).getId();
        for (String interval : List.of("0", "PT15M", "P1DT2H3M4.5S")) {
            tenant.dao(ORDER_ITEMS)
                    .insert(line -> line.setOrderId(order)
                            .setMenuItemId(item)
                            .setUnitPrice(new BigDecimal("4.50"))
                            .setTotalPrice(new BigDecimal("4.50"))
                            .setPreparationTime(
                                    interval.equals("0")
                                            ? null
                                            : YearToSecond.valueOf(java.time.Duration.parse(interval))));
        }

        assertReadsAlike(MENU_CATEGORIES, Businesses::menuCategories);
        assertReadsAlike(ORDER_ITEMS, Businesses::orderItems);
    }

    private <U extends TenantTable<?, ?>> void assertReadsAlike(
            U table, Function<Businesses, ? extends EdgePath<U>> edge) {
        List<? extends Record> expected = tenant.dsl()
                .select(table.fields())
                .from(table)
                .orderBy(table.keyFields())
                .fetchInto(table.getRecordType());
        assertThat(expected).isNotEmpty();
        for (Strategy strategy : List.of(Strategy.QUERY_PER_LEVEL, Strategy.MULTISET)) {
            Fetch<Businesses, Node> fetch = Fetch.from(BUSINESSES)
                    .with(
                            edge,
                            rows -> rows.strategy(strategy)
                                    .orderBy(row -> row.keyFields().get(0).asc()));
            assertThat(tenant.fetch(fetch).one().many(edge).stream().map(Node::record))
                    .as(strategy.name())
                    .containsExactlyElementsOf(expected);
        }
    }
}
