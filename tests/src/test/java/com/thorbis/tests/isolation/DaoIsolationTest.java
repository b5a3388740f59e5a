package com.thorbis.tests.isolation;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.WritableTable;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.table.TenantDao;
import com.thorbis.schema.DefaultCatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The generated table of every tenant table in the catalogue, through its DAO. */
class DaoIsolationTest {

    private static TwoTenants tenants;
    private static Tenant mine;

    @BeforeAll
    static void fill_every_table_for_two_tenants() throws SQLException {
        tenants = TwoTenants.create();
        mine = Thorbis.create(tenants.app()).tenant(tenants.mine(), null);
    }

    @AfterAll
    static void drop_database() {
        tenants.close();
    }

    @TestFactory
    Stream<DynamicNode> no_dao_reaches_a_row_of_another_tenant() {
        return tenants.targets().stream().map(target -> dynamicContainer(target.name(), attacks(target)));
    }

    private static Stream<DynamicNode> attacks(Target target) {
        Table<?> table = generated(target);
        assertThat(table).as("the generated table of " + target.name()).isInstanceOf(WritableTable.class);
        return attacks(target, (WritableTable<?, ?>) table);
    }

    private static <R extends UpdatableRecord<R>, K> Stream<DynamicNode> attacks(
            Target target, WritableTable<R, K> table) {
        DaoAttack<R, K> attack = new DaoAttack<>(target, table, dao(table), tenants.theirRecords());
        return Stream.of(
                dynamicTest("read", attack::read),
                dynamicTest("insert", attack::insert),
                dynamicTest("load", attack::load),
                dynamicTest("upsert", attack::upsert),
                dynamicTest("update", attack::update),
                dynamicTest("delete", attack::delete));
    }

    private static <R extends UpdatableRecord<R>, K> TenantDao<R, K> dao(WritableTable<R, K> table) {
        return table instanceof SoftDeletableTable<R, K> soft ? mine.dao(soft) : mine.dao(table);
    }

    private static Table<?> generated(Target target) {
        return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
                .flatMap(schema -> schema.getTables().stream())
                .filter(table -> (table.getSchema() + "." + table.getName())
                        .replace("\"", "")
                        .equals(target.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table was generated for " + target.name()));
    }
}
