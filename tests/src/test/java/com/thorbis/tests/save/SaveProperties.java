package com.thorbis.tests.save;

import java.util.Objects;
import java.util.Random;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.save.Save;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.save.Model.Modes;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.support.TestDatabase;
import com.thorbis.tests.support.TriesAndSeed;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("properties")
@AddLifecycleHook(TriesAndSeed.class)
class SaveProperties {

    private static @Nullable TestDatabase database;
    private static @Nullable HikariDataSource pool;
    private static @Nullable Thorbis thorbis;
    private static @Nullable Faults faults;

    @BeforeContainer
    static void openDatabase() {
        database = TestDatabase.create();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        thorbis = Thorbis.create(pool);
        faults = new Faults(database);
    }

    @AfterContainer
    static void closeDatabase() {
        Objects.requireNonNull(faults).close();
        Objects.requireNonNull(pool).close();
        Objects.requireNonNull(database).close();
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void a_save_does_what_the_model_says_or_nothing_whichever_of_its_statements_fails(@ForAll Random random) {
        Tenant tenant = Objects.requireNonNull(thorbis)
                .tenant(Objects.requireNonNull(database).business("Garage"), null);
        RandomTree trees = new RandomTree(random);
        Customer before = inserted(tenant, trees);
        Customer wanted = trees.changed(before);
        Model expected = Model.of(before);
        expected.save(wanted, trees.modes());

        int statements = failAtEach(tenant, save(trees.modes()), before, wanted);

        assertThat(statements).as("the root's at least").isPositive();
        assertThat(Model.of(stored(tenant))).isEqualTo(expected);
    }

    private static Customer inserted(Tenant tenant, RandomTree trees) {
        tenant.save(Trees.APPENDING).insert(trees.fresh());
        return stored(tenant);
    }

    /** Runs the save until no statement fails any more, and returns how many did. */
    private static int failAtEach(Tenant tenant, Save<Customers, Customer> save, Customer before, Customer wanted) {
        Faults fault = Objects.requireNonNull(faults);
        for (int statement = 1; ; statement++) {
            fault.at(statement);
            try {
                tenant.save(save).update(wanted);
                return statement - 1;
            } catch (ThorbisException e) {
                assertThat(e).hasMessageContaining(Faults.MESSAGE);
                assertThat(e.path()).as("the path of what failed").isPresent();
            } finally {
                fault.none();
            }
            assertThat(stored(tenant))
                    .as("after a fault at statement %d", statement)
                    .isEqualTo(before);
        }
    }

    private static Customer stored(Tenant tenant) {
        return tenant.fetch(Trees.STORED).one();
    }

    private static Save<Customers, Customer> save(Modes modes) {
        return Save.into(CUSTOMERS)
                .with(
                        Customers::vehicles,
                        modes.vehicles(),
                        v -> v.with(
                                Vehicles::repairOrders,
                                modes.orders(),
                                ro -> ro.with(RepairOrders::lineItems, modes.lines())))
                .from(Customer.class);
    }
}
