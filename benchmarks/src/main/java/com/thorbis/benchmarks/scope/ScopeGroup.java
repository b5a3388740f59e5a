package com.thorbis.benchmarks.scope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import com.thorbis.benchmarks.Bench;
import com.thorbis.benchmarks.Group;
import com.thorbis.benchmarks.database.Network;
import com.thorbis.benchmarks.database.TwinDatabases;
import com.thorbis.dao.Thorbis;

/** The library on the database with row-level security, against jOOQ and the driver on the copy without. */
public final class ScopeGroup implements Group {

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (TwinDatabases databases = TwinDatabases.create(seed())) {
            Garages garages;
            try (Connection connection = databases.unscopedAdmin()) {
                garages = Garages.read(jooq(connection));
                bench.note("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
                bench.note("pgjdbc", connection.getMetaData().getDriverVersion());
                bench.note("jOOQ", org.jooq.Constants.FULL_VERSION);
            }
            for (Network network : Network.values()) {
                compare(bench, databases, garages, network);
            }
        }
    }

    private static void compare(Bench bench, TwinDatabases databases, Garages garages, Network network)
            throws Exception {
        boolean near = network == Network.LOOPBACK;
        try (HikariDataSource scoped = databases.scoped(network);
                HikariDataSource unscoped = databases.unscoped(network)) {
            Thorbis thorbis = Thorbis.create(scoped);
            DSLContext plain = jooq(unscoped);

            bench.compare(
                    "scoped-read-vs-unscoped" + network.suffix(),
                    near ? 1.5 : 1.06,
                    Reads.scoped(thorbis, garages),
                    Reads.unscoped(plain, garages));
            bench.compare(
                    "scoped-read-vs-transaction" + network.suffix(),
                    near ? 0.5 : 0.35,
                    Reads.scoped(thorbis, garages),
                    Reads.inTransaction(jooq(scoped), garages));
            bench.compare(
                    "scoped-insert-vs-unscoped" + network.suffix(),
                    near ? 1.5 : 1.06,
                    Inserts.scoped(thorbis, garages, network),
                    Inserts.unscoped(plain, garages, network));
            int rows = bench.effort().bulk();
            try (Connection scopedAdmin = databases.scopedAdmin();
                    Connection unscopedAdmin = databases.unscopedAdmin()) {
                bench.compare(
                        "load-vs-copy" + network.suffix(),
                        2,
                        new ScopedLoad(thorbis, garages, rows, scopedAdmin),
                        new PlainCopy(unscoped, garages, rows, unscopedAdmin));
            }
        }
    }

    private static DSLContext jooq(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    private static DSLContext jooq(DataSource dataSource) {
        return DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    private static String seed() throws IOException {
        try (InputStream script = Objects.requireNonNull(ScopeGroup.class.getResourceAsStream("seed.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
