package com.thorbis.dao.internal.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import com.thorbis.core.value.GeoPoint;
import com.thorbis.dao.internal.scope.Session;

/** A temporary table with some of a table's columns, and the rows on their way there; gone with the transaction. */
final class Staging {

    /** Two round trips each time: large enough for them not to count, small enough to be nothing to the heap. */
    private static final int SENT_AT_ONCE = 1 << 20;

    /** A transaction may load twice before its temporary tables are dropped. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Session session;
    private final DSLContext dsl;
    private final Table<?> target;
    private final Table<?> staging;
    private final List<Field<?>> fields;
    private final int[] columns;
    private final String copy;
    private final CopyText rows;

    private Staging(Session session, DSLContext dsl, Table<?> target, List<Field<?>> fields, int[] columns) {
        Name name = DSL.name("thorbis_load_" + NUMBER.incrementAndGet());
        this.session = session;
        this.dsl = dsl;
        this.target = target;
        this.staging = DSL.table(name);
        this.fields = fields;
        this.columns = columns;
        this.copy = "COPY " + dsl.render(staging) + " FROM STDIN";
        this.rows = new CopyText(fields);
    }

    static Staging open(Session session, DSLContext dsl, Table<?> target, Field<?>[] all, int[] columns) {
        List<Field<?>> fields = new ArrayList<>();
        for (int column : columns) {
            fields.add(all[column]);
        }
        Staging opened = new Staging(session, dsl, target, fields, columns);
        opened.create();
        return opened;
    }

    /** Takes the columns' types from the table, and none of its constraints: they are checked once, on the insert. */
    private void create() {
        List<Field<?>> typed = new ArrayList<>();
        for (Field<?> field : fields) {
            typed.add(isGeoPoint(field) ? DSL.field("null::text").as(field.getName()) : field);
        }
        dsl.execute(
                "CREATE TEMPORARY TABLE {0} ON COMMIT DROP AS {1} WITH NO DATA",
                staging, DSL.select(typed).from(target));
    }

    void add(@Nullable Object[] values) {
        rows.add(values, columns);
        if (rows.size() >= SENT_AT_ONCE) {
            send();
        }
    }

    private void send() {
        dsl.connection(connection -> {
            try {
                copyIn(connection.unwrap(CopyManager.class));
            } catch (SQLException e) {
                throw session.translate(e);
            }
        });
        rows.clear();
    }

    private void copyIn(CopyManager manager) throws SQLException {
        CopyIn sending = manager.copyIn(copy);
        try {
            sending.writeToCopy(rows.bytes(), 0, rows.size());
            sending.endCopy();
        } finally {
            if (sending.isActive()) {
                sending.cancelCopy();
            }
        }
    }

    /** Has RETURNING, without which a distributed PostgreSQL would turn it into the COPY that policies refuse. */
    long insert() {
        if (rows.size() > 0) {
            send();
        }
        List<Field<?>> staged = new ArrayList<>();
        for (Field<?> field : fields) {
            Field<?> column = DSL.field(DSL.name(field.getName()));
            staged.add(isGeoPoint(field) ? DSL.field("thorbis.geo_point({0})", column) : column);
        }
        CommonTableExpression<Record1<Integer>> loaded = DSL.name("loaded")
                .as(DSL.insertInto(target, fields)
                        .select(DSL.select(staged).from(staging))
                        .returningResult(DSL.one()));
        return dsl.with(loaded)
                .select(DSL.count().cast(Long.class))
                .from(loaded)
                .fetchSingle()
                .value1();
    }

    /** Its text is not the type's own, which differs with PostGIS and without. */
    private static boolean isGeoPoint(Field<?> field) {
        return field.getType() == GeoPoint.class;
    }
}
