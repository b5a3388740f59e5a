package com.thorbis.tests.paging;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.page.Page;
import com.thorbis.schema.hs.enums.CustomerStatus;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.support.TestDatabase;
import com.thorbis.tests.support.TriesAndSeed;
import com.thorbis.tests.table.Garage;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Any rows, in any order, on pages of any size, read by any way forth and back. */
@Tag("properties")
@AddLifecycleHook(TriesAndSeed.class)
class PagingProperties {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HikariDataSource POOL = pool();
    private static final Thorbis THORBIS = Thorbis.create(POOL);

    /** What a row is sorted by; few values, so that many rows are equal in them. */
    record Row(@Nullable String lastName, @Nullable String email, CustomerStatus status, int microseconds) {}

    @AfterContainer
    static void close() {
        POOL.close();
        DATABASE.close();
    }

    @Property(tries = 60)
    void pages_joined_are_the_whole_list_forward_and_back(
            @ForAll("rows") List<Row> rows,
            @ForAll("orders") List<Sorting> order,
            @ForAll @IntRange(min = 1, max = 8) int size) {
        Tenant tenant = tenantWith(rows);
        List<UUID> expected = sorted(tenant, order);
        Fetch<Customers, Node> fetch = ordered(order);

        Page<Node> page = tenant.fetch(fetch).page(size);
        List<UUID> forward = new ArrayList<>(ids(page));
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            page = tenant.fetch(fetch).page(size, next.get());
            forward.addAll(ids(page));
        }
        List<UUID> back = new ArrayList<>(ids(page));
        for (Optional<String> previous = page.previous(); previous.isPresent(); previous = page.previous()) {
            page = tenant.fetch(fetch).page(size, previous.get());
            back.addAll(0, ids(page));
        }

        assertThat(forward).isEqualTo(expected);
        assertThat(back).isEqualTo(expected);
    }

    @Property(tries = 60)
    void a_walk_forth_and_back_sees_at_each_step_what_lies_there(
            @ForAll("rows") List<Row> rows,
            @ForAll("orders") List<Sorting> order,
            @ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll("walks") List<Boolean> walk) {
        Tenant tenant = tenantWith(rows);
        List<UUID> expected = sorted(tenant, order);
        Fetch<Customers, Node> fetch = ordered(order);

        Page<Node> page = tenant.fetch(fetch).page(size);
        int from = 0;
        int to = Math.min(size, expected.size());
        for (boolean forward : walk) {
            assertThat(ids(page)).isEqualTo(expected.subList(from, to));
            assertThat(page.next().isPresent()).isEqualTo(to < expected.size());
            assertThat(page.previous().isPresent()).isEqualTo(from > 0);
            Optional<String> cursor = forward ? page.next() : page.previous();
            if (cursor.isPresent()) {
                page = tenant.fetch(fetch).page(size, cursor.get());
                int end = forward ? Math.min(to + size, expected.size()) : from;
                from = forward ? to : Math.max(from - size, 0);
                to = end;
            }
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> texts = Arbitraries.of("A", "B", "BA", "C").injectNull(0.3);
        return Combinators.combine(
                        texts,
                        texts,
                        Arbitraries.of(CustomerStatus.class),
                        Arbitraries.integers().between(0, 3))
                .as(Row::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Sorting>> orders() {
        return Combinators.combine(
                        Arbitraries.of(Sorting.COLUMNS),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).injectNull(0.5))
                .as(Sorting::new)
                .list()
                .uniqueElements(Sorting::column)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Boolean>> walks() {
        return Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false))
                .list()
                .ofMaxSize(20);
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(DATABASE.app());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static Tenant tenantWith(List<Row> rows) {
        Tenant tenant = THORBIS.tenant(DATABASE.business("Garage"), null);
        tenant.dao(CUSTOMERS)
                .insertAll(rows.stream()
                        .map(row -> Garage.newCustomer("x")
                                .setFirstName("Ann")
                                .setLastName(row.lastName())
                                .setEmailPrimary(row.email())
                                .setStatus(row.status())
                                .setCreatedAt(NOON.plusNanos(row.microseconds() * 1_000L)))
                        .toList());
        return tenant;
    }

    private static Fetch<Customers, Node> ordered(List<Sorting> order) {
        Fetch<Customers, Node> fetch = Fetch.from(CUSTOMERS);
        for (Sorting sorting : order) {
            fetch = fetch.orderBy(sorting::field);
        }
        return fetch;
    }

    private static List<UUID> sorted(Tenant tenant, List<Sorting> order) {
        return tenant.dao(CUSTOMERS).list().stream()
                .sorted(Sorting.comparator(order))
                .map(CustomerRecord::getId)
                .toList();
    }

    private static List<UUID> ids(Page<Node> page) {
        return page.rows().stream().map(node -> node.record(CUSTOMERS).getId()).toList();
    }
}
