package com.thorbis.dao.internal.scope;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.internal.error.ErrorTranslator;
import com.thorbis.dao.internal.error.TranslatingListener;
import com.thorbis.dao.internal.page.CursorKey;

/** A {@link Session} as a jOOQ configuration: scoped connections, scoped transactions, translated errors. */
public final class JooqSession implements Session {

    private final Configuration configuration;
    private final ScopeSettings shared;
    private final Object tenantId;
    private final @Nullable Object actorId;
    private final Object origin;

    private JooqSession(
            Configuration configuration,
            ScopeSettings shared,
            Object tenantId,
            @Nullable Object actorId,
            @Nullable Object origin) {
        this.configuration = configuration;
        this.shared = shared;
        this.tenantId = tenantId;
        this.actorId = actorId;
        this.origin = origin == null ? this : origin;
    }

    /** A session outside of any transaction. */
    public static JooqSession of(
            DataSource dataSource, ScopeSettings shared, Object tenantId, @Nullable Object actorId) {
        Prologue prologue = Prologue.enter(tenantId.toString(), actorId == null ? null : actorId.toString());
        return new JooqSession(configuration(dataSource, shared.errors(), prologue), shared, tenantId, actorId, null);
    }

    /**
     * jOOQ without any tenant, for functions that need none. Rows of tenants stay out of reach: the database asks for a
     * tenant before it gives any.
     */
    public static DSLContext withoutTenant(DataSource dataSource, ErrorTranslator errors) {
        return new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(settings())
                .set(dataSource)
                .set(new TranslatingListener(errors))
                .dsl();
    }

    static Configuration configuration(DataSource dataSource, ErrorTranslator errors, Prologue prologue) {
        return new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(settings())
                .set(new ScopedConnections(dataSource, errors, prologue))
                .set(new ScopeTransactions(errors))
                .set(new TranslatingListener(errors));
    }

    private static Settings settings() {
        return new Settings()
                // A row is written by a statement or a DAO, which know the version; not by record.store().
                .withAttachRecords(false)
                // jOOQ would inline every value of a statement with too many; better to hear of it.
                .withInlineThreshold(Integer.MAX_VALUE);
    }

    @Override
    public DSLContext dsl() {
        return DSL.using(configuration);
    }

    @Override
    public Object tenantId() {
        return tenantId;
    }

    @Override
    public @Nullable Object actorId() {
        return actorId;
    }

    @Override
    public Object origin() {
        return origin;
    }

    @Override
    public CursorKey cursorKey() {
        return shared.cursorKey();
    }

    @Override
    public Duration networkLatency() {
        return shared.networkLatency();
    }

    @Override
    public boolean isTransaction() {
        return configuration.connectionProvider() instanceof OpenTransaction;
    }

    /** Runs in a transaction of its own, or in a savepoint of the one that is open. */
    public <T extends @Nullable Object> T transactionResult(Function<JooqSession, T> work) {
        return dsl().transactionResult(c -> work.apply(new JooqSession(c, shared, tenantId, actorId, origin)));
    }

    /** Runs outside of any transaction that is open, in one of its own that only reads and sees one moment. */
    public <T extends @Nullable Object> T snapshotResult(Function<JooqSession, T> work) {
        ScopedConnections connections = (ScopedConnections) configuration.connectionProvider();
        return configuration
                .derive(connections.inSnapshot())
                .dsl()
                .transactionResult(c -> work.apply(new JooqSession(c, shared, tenantId, actorId, origin)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work) {
        return isTransaction() ? work.apply(dsl()) : dsl().transactionResult(c -> work.apply(c.dsl()));
    }

    @Override
    public Reading read(boolean atOneMoment) {
        if (configuration.connectionProvider() instanceof OpenTransaction transaction) {
            return Reading.within(configuration, shared.errors(), transaction);
        }
        ScopedConnections connections = (ScopedConnections) configuration.connectionProvider();
        return atOneMoment
                ? Reading.atOneMoment(configuration, shared.errors(), connections)
                : Reading.alone(configuration, shared.errors(), connections);
    }

    @Override
    public ThorbisException translate(SQLException error) {
        return shared.errors().translate(error);
    }
}
