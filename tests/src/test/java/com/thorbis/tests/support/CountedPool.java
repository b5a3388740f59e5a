package com.thorbis.tests.support;

import java.io.IOException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.wire.CountingProxy;
import com.thorbis.wire.Counts;

/** A service's pool of one connection, behind a proxy that counts what crosses the network. */
public final class CountedPool implements AutoCloseable {

    private final CountingProxy proxy;
    private final HikariDataSource pool;

    private CountedPool(CountingProxy proxy, HikariDataSource pool) {
        this.proxy = proxy;
        this.pool = pool;
    }

    /** Connects to a database as the application's role. */
    public static CountedPool to(TestDatabase database) {
        CountingProxy proxy =
                CountingProxy.start("localhost", TestDatabase.server().port());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(proxy.jdbcUrl(database.name()));
        config.setUsername(TestDatabase.APP);
        config.setMaximumPoolSize(1);
        return new CountedPool(proxy, new HikariDataSource(config));
    }

    public DataSource dataSource() {
        return pool;
    }

    /**
     * What crosses the network while this work is done. The connection is taken once before: the pool asks one that was
     * idle for half a second whether it is alive, which would be counted too.
     */
    public Counts measure(Callable<?> work) throws Exception {
        pool.getConnection().close();
        return proxy.measure(work);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        proxy.close();
    }
}
