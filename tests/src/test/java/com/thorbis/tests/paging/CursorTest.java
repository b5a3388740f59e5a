package com.thorbis.tests.paging;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.InvalidCursorException;
import com.thorbis.dao.error.InvalidCursorException.Reason;
import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.schema.hs.enums.CustomerStatus;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A cursor is good for the query, the tenant and the key that made it. */
class CursorTest extends TenantTest {

    private static final PageRequest REQUEST = PageRequest.of(2).orderBy(CUSTOMERS.LAST_NAME.asc());

    private String cursor;

    @BeforeEach
    void readAPage() {
        for (String name : new String[] {"Abe", "Lee", "Ng"}) {
            Garage.customer(tenant, name);
            Garage.customer(other, name);
        }
        cursor = next(tenant, REQUEST);
    }

    @Test
    void a_cursor_can_stand_in_a_url_as_it_is() {
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_cursor_is_good_for_pages_of_another_size() {
        assertThat(tenant.dao(CUSTOMERS)
                        .page(PageRequest.of(50).orderBy(CUSTOMERS.LAST_NAME.asc()), cursor)
                        .rows())
                .extracting(CustomerRecord::getLastName)
                .containsExactly("Ng");
    }

    @Test
    void no_byte_of_a_cursor_can_be_changed() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertRefused(tenant, REQUEST, encode(changed), Reason.NOT_GENUINE);
        }
    }

    @Test
    void a_cursor_cannot_be_cut_or_continued() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(tenant, REQUEST, encode(Arrays.copyOf(bytes, length)), Reason.NOT_GENUINE);
        }
        assertRefused(tenant, REQUEST, encode(Arrays.copyOf(bytes, bytes.length + 1)), Reason.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not Base64!", "AQ", "null", "1 OR 1=1"})
    void a_text_that_is_no_cursor_is_refused(String text) {
        assertRefused(tenant, REQUEST, text, Reason.NOT_GENUINE);
    }

    @Test
    void another_tenant_cannot_use_it() {
        assertRefused(other, REQUEST, cursor, Reason.OTHER_TENANT);
    }

    @Test
    void another_user_of_the_tenant_can() {
        Tenant colleague = thorbis.tenant((UUID) tenant.id(), null);

        assertThat(colleague.dao(CUSTOMERS).page(REQUEST, cursor).rows()).hasSize(1);
    }

    @Test
    void another_condition_order_or_table_is_another_query() {
        assertRefused(tenant, REQUEST.where(CUSTOMERS.FIRST_NAME.isNull()), cursor, Reason.OTHER_QUERY);
        assertRefused(tenant, PageRequest.of(2), cursor, Reason.OTHER_QUERY);
        assertRefused(tenant, PageRequest.of(2).orderBy(CUSTOMERS.LAST_NAME.desc()), cursor, Reason.OTHER_QUERY);
        assertRefused(
                tenant, PageRequest.of(2).orderBy(CUSTOMERS.LAST_NAME.asc().nullsFirst()), cursor, Reason.OTHER_QUERY);
        assertRefused(tenant, PageRequest.of(2).orderBy(CUSTOMERS.FIRST_NAME.asc()), cursor, Reason.OTHER_QUERY);
        assertThatThrownBy(
                        () -> tenant.dao(PRODUCT_CATEGORIES).page(PageRequest.of(2), next(tenant, PageRequest.of(2))))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void deleted_rows_asked_for_too_make_another_query() {
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).withDeleted().page(REQUEST, cursor))
                .isInstanceOfSatisfying(
                        InvalidCursorException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_QUERY));
    }

    @Test
    void the_same_condition_with_another_value_is_another_query() {
        String ofTwo =
                next(tenant, where(CUSTOMERS.LAST_NAME.ne("Wu").and(CUSTOMERS.STATUS.ne(CustomerStatus.BLOCKED))));

        assertThat(tenant.dao(CUSTOMERS)
                        .page(
                                where(CUSTOMERS.LAST_NAME.ne("Wu").and(CUSTOMERS.STATUS.ne(CustomerStatus.BLOCKED))),
                                ofTwo)
                        .rows())
                .hasSize(1);
        assertRefused(
                tenant,
                where(CUSTOMERS.LAST_NAME.ne("Wo").and(CUSTOMERS.STATUS.ne(CustomerStatus.BLOCKED))),
                ofTwo,
                Reason.OTHER_QUERY);
        assertRefused(
                tenant,
                where(CUSTOMERS.LAST_NAME.ne("Wu").and(CUSTOMERS.STATUS.ne(CustomerStatus.INACTIVE))),
                ofTwo,
                Reason.OTHER_QUERY);
    }

    @Test
    void values_cannot_be_moved_from_one_part_of_a_condition_to_another() {
        String made = next(
                tenant, where(DSL.concat(CUSTOMERS.LAST_NAME, DSL.val("a', 'b")).ne("c")));

        assertRefused(
                tenant, where(DSL.concat(CUSTOMERS.LAST_NAME, DSL.val("a")).ne("b', 'c")), made, Reason.OTHER_QUERY);
    }

    @Test
    void without_a_key_of_its_own_each_thorbis_signs_for_itself() {
        Tenant elsewhere = Thorbis.create(pool).tenant((UUID) tenant.id(), userId);

        assertRefused(elsewhere, REQUEST, cursor, Reason.NOT_GENUINE);
    }

    @Test
    void those_that_share_a_key_share_cursors() {
        byte[] key = new byte[32];
        key[7] = 42;
        Tenant here = withKey(key);
        String shared = next(here, REQUEST);
        Tenant there = withKey(key.clone());
        key[7] = 0;

        assertThat(there.dao(CUSTOMERS).page(REQUEST, shared).rows()).hasSize(1);
        assertThat(here.dao(CUSTOMERS).page(REQUEST, shared).rows())
                .as("the key was copied")
                .hasSize(1);
        assertRefused(withKey(key), REQUEST, shared, Reason.NOT_GENUINE);
    }

    @Test
    void a_key_that_could_be_guessed_is_refused() {
        assertThatThrownBy(() -> Thorbis.builder(pool).cursorKey(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes")
                .hasMessageContaining("32");
    }

    private Tenant withKey(byte[] key) {
        return Thorbis.builder(pool).cursorKey(key).build().tenant((UUID) tenant.id(), userId);
    }

    private static PageRequest where(Condition condition) {
        return REQUEST.where(condition);
    }

    private static String next(Tenant of, PageRequest request) {
        Page<CustomerRecord> page = of.dao(CUSTOMERS).page(request);
        return page.next().orElseThrow();
    }

    private static void assertRefused(Tenant by, PageRequest request, String cursor, Reason reason) {
        assertThatThrownBy(() -> by.dao(CUSTOMERS).page(request, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        InvalidCursorException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
