package com.thorbis.dao.internal.scope;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.internal.page.CursorKey;

/**
 * What DAOs and fetches run on: a scoped {@link DSLContext}, and whose rows it reads.
 *
 * <p>A query with a fetch size needs no transaction of the caller's: one is opened for it, and ends when its cursor or
 * stream closes. {@code COPY} needs {@link #inTransaction}, and within it
 * {@code dsl.connection(c -> c.unwrap(CopyManager.class))}.
 */
public interface Session {

    /** Outside a transaction, each statement is one of its own; it fails once the transaction that it is of has ended. */
    DSLContext dsl();

    /** The tenant as the caller gave it: a UUID, a Long or a String. */
    Object tenantId();

    /** Who acts: a UUID, a Long or a String. */
    @Nullable
    Object actorId();

    /** The session of the tenant's own that this one is of: this one, unless it is a transaction's. */
    Object origin();

    /** Signs what tells the position of a page. */
    CursorKey cursorKey();

    /** Whether {@link #dsl()} is of a transaction that is open. */
    boolean isTransaction();

    /** Runs in the transaction that is open, or in one of its own: all of the work or none of it. */
    <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work);

    /** How long a round trip to the database takes, as far as the application knows. */
    Duration networkLatency();

    /**
     * Begins to read: by statements that are a transaction each, or all at one moment. Inside a transaction, it is that
     * transaction's.
     */
    Reading read(boolean atOneMoment);

    /** What an error of the driver means, for work below jOOQ such as {@code COPY}; jOOQ's own errors come translated. */
    ThorbisException translate(SQLException error);
}
