package com.thorbis.tests.isolation;

import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Records of another tenant, as a program could have got hold of them. */
final class TheirRecords {

    private final DSLContext superuser;

    TheirRecords(DataSource superuser) {
        this.superuser = DSL.using(superuser, SQLDialect.POSTGRES);
    }

    /** A row that is there. */
    <R extends Record> R existing(Target target, Table<R> table) {
        return superuser.selectFrom(table).where(target.isTheirRow()).fetchSingle();
    }

    /** A row that would be valid, and is not there. */
    <R extends Record> R insertable(Target target, Table<R> table) {
        R row = table.newRecord();
        target.theirInsertable().forEach((column, value) -> set(row, column, value));
        return row;
    }

    private static void set(Record row, String column, String value) {
        set(row, row.field(column), value);
    }

    private static <T> void set(Record row, org.jooq.Field<T> field, String value) {
        row.set(field, field.getDataType().convert(value));
    }
}
