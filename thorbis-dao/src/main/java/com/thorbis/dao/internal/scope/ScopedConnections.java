package com.thorbis.dao.internal.scope;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.jooq.ConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.thorbis.dao.internal.error.ErrorTranslator;

/** The connections of a data source, each under the same {@link Prologue}. */
final class ScopedConnections implements ConnectionProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ScopedConnections.class);

    private final DataSource dataSource;
    private final ErrorTranslator errors;
    private final Prologue prologue;

    ScopedConnections(DataSource dataSource, ErrorTranslator errors, Prologue prologue) {
        this.dataSource = dataSource;
        this.errors = errors;
        this.prologue = prologue;
    }

    ScopedConnections inSnapshot() {
        return new ScopedConnections(dataSource, errors, prologue.inSnapshot());
    }

    @Override
    public ScopedConnection acquire() {
        try {
            return new ScopedConnection(dataSource.getConnection(), prologue);
        } catch (SQLException e) {
            throw errors.noConnection(e);
        }
    }

    /** Called when the work is done or has failed, which a failure to close must not hide: it concerns the pool alone. */
    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection could not be given back clean, so the pool must replace it: {}", e.getMessage());
        }
    }
}
