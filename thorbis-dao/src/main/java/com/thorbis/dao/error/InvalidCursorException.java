package com.thorbis.dao.error;

import com.thorbis.core.error.ThorbisException;

/** A cursor was given to a query that did not make it; nothing was sent. Begin with the first page again. */
public final class InvalidCursorException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the cursor. */
    public enum Reason {
        /** It was changed, or made up, or signed with another key. */
        NOT_GENUINE,
        /** It was given to another tenant. */
        OTHER_TENANT,
        /** The query has another table, order or condition, or other values in its conditions, than when it was made. */
        OTHER_QUERY
    }

    private final Reason reason;

    public InvalidCursorException(Reason reason) {
        super(message(reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String message(Reason reason) {
        return switch (reason) {
            case NOT_GENUINE ->
                "The cursor was changed on its way, or was signed with another key. Pass it on as it was given, give all"
                        + " processes the same Thorbis.builder(…).cursorKey(…), or begin with the first page.";
            case OTHER_TENANT -> "The cursor was given to another tenant. Begin with the first page of this one.";
            case OTHER_QUERY ->
                "The cursor was made by a query with another table, order or condition, or with other values in its"
                        + " conditions. Ask for the next page as for the first, or begin with the first page.";
        };
    }
}
