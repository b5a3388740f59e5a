package com.thorbis.tests.isolation;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.MissingTenantException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.support.TestDatabase;
import com.thorbis.wire.CountingProxy;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the library refuses by itself never reaches the network. */
class RefusedUnsentTest {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0);

    private static TestDatabase database;
    private static CountingProxy proxy;
    private static Thorbis thorbis;

    @BeforeAll
    static void start_behind_a_proxy() {
        database = TestDatabase.create();
        proxy = CountingProxy.start("localhost", TestDatabase.server().port());
        PGSimpleDataSource app = new PGSimpleDataSource();
        app.setURL(proxy.jdbcUrl(database.name()));
        app.setUser(TestDatabase.APP);
        thorbis = Thorbis.create(app);
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        database.close();
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void a_missing_tenant() throws Exception {
        assertThat(proxy.measure(() -> assertThatThrownBy(() -> thorbis.tenant((UUID) null, null))
                        .isInstanceOf(MissingTenantException.class)))
                .isEqualTo(NOTHING);
    }

    @Test
    void a_record_of_another_tenant() throws Exception {
        Tenant mine = thorbis.tenant(database.business("mine"), null);
        CustomerRecord theirs = CUSTOMERS
                .newRecord()
                .setBusinessId(UUID.randomUUID())
                .setCustomerNumber("1")
                .setLastName("Ng");
        assertThat(proxy.measure(
                        () -> assertThatThrownBy(() -> mine.dao(CUSTOMERS).insert(theirs))
                                .isInstanceOf(WrongTenantException.class)))
                .isEqualTo(NOTHING);
        assertThat(proxy.measure(
                        () -> assertThatThrownBy(() -> mine.dao(CUSTOMERS).insertAll(List.of(theirs)))
                                .isInstanceOf(WrongTenantException.class)))
                .isEqualTo(NOTHING);
    }

    @Test
    void and_what_it_does_not_refuse_is_counted() throws Exception {
        Tenant mine = thorbis.tenant(database.business("counted"), null);
        assertThat(proxy.measure(() -> mine.dao(CUSTOMERS).count()).statements())
                .isPositive();
    }
}
