package com.thorbis.dao.internal.scope;

import java.sql.SQLException;

/** The wrappers answer for themselves only. */
final class Unwrap {

    private Unwrap() {}

    static <T> T self(Object wrapper, Class<T> type) throws SQLException {
        if (type.isInstance(wrapper)) {
            return type.cast(wrapper);
        }
        throw new SQLException(
                "The driver's " + type.getSimpleName() + " is not handed out: its statements would carry no tenant."
                        + " Use dsl(), or unwrap a CopyManager inside a transaction.",
                SqlState.NOT_UNWRAPPED);
    }
}
