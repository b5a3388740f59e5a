package com.thorbis.dao;

import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.fetch.FetchListener;
import com.thorbis.dao.internal.error.ErrorTranslator;
import com.thorbis.dao.internal.page.CursorKey;
import com.thorbis.dao.internal.scope.ScopeSettings;
import com.thorbis.dao.internal.start.StartCheck;

/** What a {@link Thorbis} is made of. */
public final class ThorbisBuilder {

    private final DataSource dataSource;
    private @Nullable DataSource admin;
    private CursorKey cursorKey = CursorKey.random();
    private Duration networkLatency = Duration.ZERO;
    private @Nullable FetchListener fetchListener;

    ThorbisBuilder(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Opens {@link Thorbis#crossTenant}.
     *
     * @param adminDataSource logs in as a member of {@code thorbis_admin}, and not of {@code thorbis_app}
     * @return this builder
     */
    public ThorbisBuilder crossTenant(DataSource adminDataSource) {
        admin = Objects.requireNonNull(adminDataSource, "adminDataSource");
        return this;
    }

    /**
     * Signs the cursors of pages with this key, which all processes that serve the same users share. Without it a
     * {@code Thorbis} makes a random one of its own: its cursors end with the process, and no other knows them.
     *
     * @param key 32 random bytes or more, kept as a secret; it is copied
     * @return this builder
     * @throws IllegalArgumentException if the key is shorter
     */
    public ThorbisBuilder cursorKey(byte[] key) {
        cursorKey = CursorKey.of(key);
        return this;
    }

    /**
     * How long a round trip to the database takes, so that relationships are read in fewer of them where it is long.
     * Without it, the database is thought to be near: 0.
     *
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public ThorbisBuilder networkLatency(Duration roundTrip) {
        if (roundTrip.isNegative()) {
            throw new IllegalArgumentException("a round trip cannot take " + roundTrip + "; say 0 or more");
        }
        networkLatency = roundTrip;
        return this;
    }

    /**
     * Tells a listener of each fetch that has run, and what it cost.
     *
     * @return this builder
     */
    public ThorbisBuilder fetchListener(FetchListener listener) {
        fetchListener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Checks the data sources and starts.
     *
     * @throws com.thorbis.core.error.ThorbisException as {@link Thorbis#create} does, for either data source
     */
    public Thorbis build() {
        ErrorTranslator errors = StartCheck.app(dataSource);
        if (admin != null) {
            StartCheck.admin(admin);
        }
        return new Thorbis(dataSource, admin, new ScopeSettings(errors, cursorKey, networkLatency), fetchListener);
    }
}
