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

import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages of one table; what cursors are is told by the tests of paging. */
class PageTest extends TenantTest {

    /** Equal ones and missing ones, which a position must get past. */
    private static final List<String> LAST_NAMES = Arrays.asList("Ng", null, "Abe", "Wu", "Ng", null, "Ng", "Lee");

    private SoftDeleteDao<CustomerRecord, UUID> customers;

    @BeforeEach
    void insertCustomers() {
        customers = tenant.dao(CUSTOMERS);
        for (int i = 0; i < 24; i++) {
            customers.insert(
                    Garage.newCustomer(LAST_NAMES.get(i % LAST_NAMES.size())).setFirstName("Ann" + i % 3));
        }
        Garage.customer(other, "Ng");
    }

    /** Each with the direction that the key then has. */
    static List<List<OrderField<?>>> orders() {
        return List.of(
                List.of(CUSTOMERS.ID.asc()),
                List.of(CUSTOMERS.ID.desc()),
                List.of(CUSTOMERS.LAST_NAME, CUSTOMERS.ID.asc()),
                List.of(CUSTOMERS.LAST_NAME.desc(), CUSTOMERS.ID.desc()),
                List.of(CUSTOMERS.LAST_NAME.asc().nullsFirst(), CUSTOMERS.FIRST_NAME.desc(), CUSTOMERS.ID.desc()),
                List.of(CUSTOMERS.LAST_NAME.desc().nullsLast(), CUSTOMERS.FIRST_NAME.asc(), CUSTOMERS.ID.asc()),
                List.of(CUSTOMERS.FIRST_NAME.desc(), CUSTOMERS.LAST_NAME.asc(), CUSTOMERS.ID.asc()),
                List.of(CUSTOMERS.STATUS, CUSTOMERS.CREATED_AT.desc(), CUSTOMERS.ID.desc()),
                List.of(CUSTOMERS.CREATED_AT.desc(), CUSTOMERS.ID.desc()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pages_joined_are_the_whole_list(List<OrderField<?>> total) {
        PageRequest request =
                PageRequest.of(5).orderBy(total.subList(0, total.size() - 1).toArray(OrderField[]::new));
        boolean byKeyAlone = total.size() == 1;

        List<CustomerRecord> joined = readAll(byKeyAlone ? request.orderBy(total.get(0)) : request);

        assertThat(joined).isEqualTo(customers.list(DSL.noCondition(), total.toArray(OrderField[]::new)));
    }

    @Test
    void the_way_back_shows_the_same_pages() {
        PageRequest request = PageRequest.of(5).orderBy(CUSTOMERS.LAST_NAME.asc());
        Page<CustomerRecord> first = customers.page(request);
        Page<CustomerRecord> second = customers.page(request, first.next().orElseThrow());

        Page<CustomerRecord> back = customers.page(request, second.previous().orElseThrow());

        assertThat(back).isEqualTo(first);
    }

    @Test
    void the_last_page_has_no_next_even_if_it_is_full() {
        Page<CustomerRecord> page = customers.page(PageRequest.of(24));

        assertThat(page.rows()).hasSize(24);
        assertThat(page.next()).isEmpty();
        assertThat(customers.page(PageRequest.of(23)).next()).isPresent();
    }

    @Test
    void a_row_that_goes_between_pages_moves_no_other() {
        PageRequest request = PageRequest.of(12);
        Page<CustomerRecord> first = customers.page(request);
        List<UUID> rest = ids(customers.page(request, first.next().orElseThrow()));

        customers.purge(first.rows().get(11).getId());
        customers.purge(first.rows().get(3).getId());

        assertThat(ids(customers.page(request, first.next().orElseThrow()))).isEqualTo(rest);
    }

    @Test
    void an_order_by_what_is_no_column_is_refused() {
        assertThatThrownBy(() -> customers.page(PageRequest.of(5).orderBy(DSL.lower(CUSTOMERS.LAST_NAME))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers");
        assertThatThrownBy(() -> PageRequest.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<CustomerRecord> readAll(PageRequest request) {
        Page<CustomerRecord> page = customers.page(request);
        List<CustomerRecord> joined = new ArrayList<>(page.rows());
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            page = customers.page(request, next.get());
            joined.addAll(page.rows());
        }
        return joined;
    }

    private static List<UUID> ids(Page<CustomerRecord> page) {
        return page.rows().stream().map(CustomerRecord::getId).toList();
    }
}
