package com.thorbis.dao;

import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.crosstenant.CrossTenant;
import com.thorbis.dao.error.MissingTenantException;
import com.thorbis.dao.fetch.FetchListener;
import com.thorbis.dao.internal.scope.JooqSession;
import com.thorbis.dao.internal.scope.ScopeSettings;
import com.thorbis.dao.people.People;

/**
 * The way in: one for an application, safe to use from many threads. It holds no connection, so it need not be
 * closed.
 *
 * <pre>{@code
 * Thorbis thorbis = Thorbis.create(dataSource);
 * Tenant tenant = thorbis.tenant(businessId, userId);
 * }</pre>
 */
public final class Thorbis {

    private final DataSource dataSource;
    private final @Nullable DataSource admin;
    private final ScopeSettings shared;
    private final @Nullable FetchListener listener;

    Thorbis(DataSource dataSource, @Nullable DataSource admin, ScopeSettings shared, @Nullable FetchListener listener) {
        this.dataSource = dataSource;
        this.admin = admin;
        this.shared = shared;
        this.listener = listener;
    }

    /**
     * Checks the data source's role, driver, pooler and schema, and starts on it.
     *
     * @param dataSource of any kind, such as HikariCP: the pool itself, not a wrapper that takes part in transactions of
     *     a framework. It logs in as a member of {@code thorbis_app}.
     * @throws com.thorbis.dao.error.PrivilegedRoleException if isolation would not hold for the role
     * @throws com.thorbis.dao.error.UnsupportedSettingException if a setting of driver or pooler breaks the scope
     * @throws com.thorbis.core.error.SchemaOutOfDateException if the database was not migrated by this version
     */
    public static Thorbis create(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Begins a {@code Thorbis} with more than a data source; see {@link #create} for that. */
    public static ThorbisBuilder builder(DataSource dataSource) {
        return new ThorbisBuilder(dataSource);
    }

    /**
     * The scope of one business, for one request. Costs nothing, sends nothing.
     *
     * @param businessId the tenant; one that does not exist has no rows, and its first insert fails on the foreign key
     * @param userId who acts, for {@code created_by} and the like; null for a job that no user started
     * @throws MissingTenantException if the business is null
     */
    public Tenant tenant(UUID businessId, @Nullable UUID userId) {
        return scope(businessId, userId);
    }

    /**
     * As {@link #tenant(UUID, UUID)}, for tables of yours whose tenant column is a number.
     *
     * @param actorId a UUID, a Long or a String, as the tables' columns want it
     */
    public Tenant tenant(long tenantId, @Nullable Object actorId) {
        return scope(tenantId, actorId);
    }

    /**
     * As {@link #tenant(UUID, UUID)}, for tables of yours whose tenant column is text.
     *
     * @param actorId a UUID, a Long or a String, as the tables' columns want it
     */
    public Tenant tenant(String tenantId, @Nullable Object actorId) {
        return scope(tenantId, actorId);
    }

    private Tenant scope(@Nullable Object tenantId, @Nullable Object actorId) {
        if (tenantId == null || tenantId.equals("")) {
            throw new MissingTenantException(
                    "No tenant was named. Take its key from the caller's session, before anything is read.");
        }
        return new Tenant(JooqSession.of(dataSource, shared, tenantId, actorId), listener);
    }

    /** Sessions and memberships, which are asked for before a tenant is known; needs Thorbis's own schema. */
    public People people() {
        return new People(JooqSession.withoutTenant(dataSource, shared.errors()));
    }

    /**
     * Work on rows of several tenants, each transaction of which is recorded.
     *
     * @param reason why, for those who read the record: ten characters or more
     * @throws IllegalStateException without {@link ThorbisBuilder#crossTenant}
     * @throws IllegalArgumentException if the reason is too short
     */
    public CrossTenant crossTenant(String reason) {
        if (admin == null) {
            throw new IllegalStateException(
                    "Cross-tenant work needs a data source of its own, which logs in as a member"
                            + " of thorbis_admin: Thorbis.builder(dataSource).crossTenant(adminDataSource).build().");
        }
        return new CrossTenant(admin, shared.errors(), reason);
    }
}
