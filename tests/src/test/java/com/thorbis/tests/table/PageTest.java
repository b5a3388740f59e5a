package com.thorbis.tests.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.thorbis.dao.table.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageTest extends TenantTest {

    /** Equal ones and missing ones, which a position must get past. */
    private static final List<String> LAST_NAMES = Arrays.asList("Ng", null, "Abe", "Wu", "Ng", null, "Ng", "Lee");

    @BeforeEach
    void insertCustomers() {
        for (int i = 0; i < 24; i++) {
            tenant.dao(CUSTOMERS)
                    .insert(Garage.newCustomer(LAST_NAMES.get(i % LAST_NAMES.size()))
                            .setFirstName("Ann" + i % 3));
        }
        Garage.customer(other, "Ng");
    }

    static List<List<OrderField<?>>> orders() {
        return List.of(
                List.of(),
                List.of(CUSTOMERS.LAST_NAME),
                List.of(CUSTOMERS.LAST_NAME.desc()),
                List.of(CUSTOMERS.LAST_NAME.asc().nullsFirst(), CUSTOMERS.FIRST_NAME.desc()),
                List.of(CUSTOMERS.LAST_NAME.desc().nullsLast(), CUSTOMERS.FIRST_NAME.asc()),
                List.of(CUSTOMERS.FIRST_NAME.desc(), CUSTOMERS.LAST_NAME.asc()),
                List.of(CUSTOMERS.STATUS, CUSTOMERS.CREATED_AT.desc()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pages_joined_are_the_whole_list(List<OrderField<?>> order) {
        List<OrderField<?>> total = new ArrayList<>(order);
        total.add(CUSTOMERS.ID.asc());

        List<CustomerRecord> joined = readAll(PageRequest.of(5).orderBy(order.toArray(OrderField[]::new)));

        assertThat(joined).isEqualTo(tenant.dao(CUSTOMERS).list(DSL.noCondition(), total.toArray(OrderField[]::new)));
    }

    @Test
    void the_last_page_has_no_next_even_if_it_is_full() {
        Page<CustomerRecord> page = tenant.dao(CUSTOMERS).page(PageRequest.of(24));

        assertThat(page.rows()).hasSize(24);
        assertThat(page.next()).isEmpty();
        assertThat(tenant.dao(CUSTOMERS).page(PageRequest.of(23)).next()).isPresent();
    }

    @Test
    void a_row_that_comes_or_goes_between_pages_moves_no_other() {
        PageRequest request = PageRequest.of(12).where(CUSTOMERS.FIRST_NAME.ne("new"));
        Page<CustomerRecord> first = tenant.dao(CUSTOMERS).page(request);
        List<UUID> rest = ids(readAll(first.next().orElseThrow()));

        tenant.dao(CUSTOMERS).purge(first.rows().get(11).getId());
        tenant.dao(CUSTOMERS).purge(first.rows().get(3).getId());

        assertThat(ids(readAll(first.next().orElseThrow()))).isEqualTo(rest);
    }

    @Test
    void a_position_can_be_kept_as_values_and_taken_up_again() {
        PageRequest request = PageRequest.of(5).orderBy(CUSTOMERS.LAST_NAME.asc());
        Object[] position = tenant.dao(CUSTOMERS)
                .page(request)
                .next()
                .orElseThrow()
                .position()
                .toArray();

        assertThat(tenant.dao(CUSTOMERS).page(request.after(position)).rows())
                .isEqualTo(readAll(request).subList(5, 10));
    }

    @Test
    void a_position_of_another_order_is_refused() {
        PageRequest request = PageRequest.of(5).orderBy(CUSTOMERS.LAST_NAME.asc());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).page(request.after(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values")
                .hasMessageContaining("1 were given");
    }

    @Test
    void an_order_by_what_is_no_column_is_refused() {
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).page(PageRequest.of(5).orderBy(DSL.lower(CUSTOMERS.LAST_NAME))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers");
        assertThatThrownBy(() -> PageRequest.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<CustomerRecord> readAll(PageRequest request) {
        List<CustomerRecord> joined = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<CustomerRecord> page = tenant.dao(CUSTOMERS).page(next.get());
            joined.addAll(page.rows());
            next = page.next();
        }
        return joined;
    }

    private static List<UUID> ids(List<CustomerRecord> customers) {
        return customers.stream().map(CustomerRecord::getId).toList();
    }
}
