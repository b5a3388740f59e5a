package com.thorbis.core.error;

/**
 * The SQLSTATEs that the functions of schema {@code thorbis} raise. Each comes with a message of what happened and a
 * hint of what to do. The core uses TH001 to TH099; migration sets of others begin at TH100.
 */
public final class SqlState {

    /** No tenant is set: the statement ran outside a tenant's scope. */
    public static final String NO_TENANT = "TH001";

    /** The tenant cannot change within a transaction. */
    public static final String TENANT_CHANGED = "TH002";

    /** The table breaks a rule of tenant tables, such as a key that does not lead with the tenant. */
    public static final String NOT_A_TENANT_TABLE = "TH003";

    /** A function of schema {@code thorbis} was called with an argument that it does not know. */
    public static final String BAD_ARGUMENT = "TH004";

    /** Cross-tenant work needs a reason of ten characters or more. */
    public static final String NO_REASON = "TH005";

    /** The roles are missing, and the migrating role may not make them. */
    public static final String ROLES_MISSING = "TH006";

    /** A latitude or longitude is out of range. */
    public static final String NOT_ON_EARTH = "TH007";

    private SqlState() {}
}
