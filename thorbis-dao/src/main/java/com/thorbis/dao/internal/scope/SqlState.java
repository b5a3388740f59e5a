package com.thorbis.dao.internal.scope;

/** The states of the errors that are raised here rather than by the server. */
final class SqlState {

    static final String ACTIVE_TRANSACTION = "25001";
    static final String NO_ACTIVE_TRANSACTION = "25P01";
    static final String FAILED_TRANSACTION = "25P02";
    static final String TOO_MANY_BINDS = "54000";
    static final String STALE_PLAN = "0A000";
    static final String NO_DATA = "02000";
    static final String ROWS = "0100E";
    static final String CLOSED = "55000";
    static final String NOT_UNWRAPPED = "0A000";
    static final String INVALID_BIND_INDEX = "22023";

    private SqlState() {}
}
