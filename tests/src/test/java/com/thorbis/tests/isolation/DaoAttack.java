package com.thorbis.tests.isolation;

import java.sql.SQLException;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.UpdatableRecord;

import com.thorbis.core.WritableTable;
import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.dao.table.TenantDao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Every verb of one table's DAO, with the keys and the records of another tenant. */
final class DaoAttack<R extends UpdatableRecord<R>, K> {

    private final Target target;
    private final WritableTable<R, K> table;
    private final TenantDao<R, K> dao;
    private final TheirRecords theirs;

    DaoAttack(Target target, WritableTable<R, K> table, TenantDao<R, K> dao, TheirRecords theirs) {
        this.target = target;
        this.table = table;
        this.dao = dao;
        this.theirs = theirs;
    }

    void read() throws SQLException {
        K key = theirKey();
        assertThat(dao.find(key)).as("their row of " + target.name()).isEmpty();
        assertThat(dao.exists(key)).as("their row of " + target.name()).isFalse();
        assertThat(dao.count()).as("my own rows of " + target.name()).isEqualTo(target.myRows());
        assertThat(dao.list()).as("my own rows of " + target.name()).hasSize((int) target.myRows());
        assertThat(dao.list(table.field("business_id", Object.class)
                        .cast(String.class)
                        .eq(target.theirs().toString())))
                .as("their rows of " + target.name())
                .isEmpty();
    }

    void insert() throws SQLException {
        assertRefused(() -> dao.insert(theirs.insertable(target, table)));
        assertRefused(() -> dao.insertAll(List.of(theirs.insertable(target, table))));
    }

    void load() throws SQLException {
        assertRefused(() -> dao.load(List.of(theirs.insertable(target, table)).iterator()));
    }

    void upsert() throws SQLException {
        assertRefused(() -> dao.upsert(theirs.existing(target, table)));
    }

    void update() throws SQLException {
        R existing = theirs.existing(target, table);
        existing.changed(true);
        assertRefused(() -> dao.update(existing));
        assertRefused(() ->
                dao.update(theirKey(), row -> row.set(table.keyFields().get(0), null)));
    }

    void delete() throws SQLException {
        assertRefused(() -> dao.delete(theirKey()));
        if (dao instanceof SoftDeleteDao<R, K> soft) {
            assertRefused(() -> soft.purge(theirKey()));
            assertRefused(() -> soft.restore(theirKey()));
        }
    }

    @SuppressWarnings("unchecked") // K is the key field's type or, of several, their record's
    private K theirKey() {
        R existing = theirs.existing(target, table);
        return table.keyFields().size() == 1
                ? (K) existing.get(table.keyFields().get(0))
                : (K) existing.into(table.keyFields().toArray(new org.jooq.Field<?>[0]));
    }

    private void assertRefused(ThrowingCallable verb) throws SQLException {
        String before = target.theirRows();
        assertThat(catchThrowable(verb))
                .as("what " + target.name() + " answers")
                .isInstanceOf(ThorbisException.class);
        assertThat(target.theirRows()).as("their rows of " + target.name()).isEqualTo(before);
    }
}
