package com.thorbis.dao.internal.fetch;

/**
 * Which rows of an ordered list.
 *
 * @param limit {@link #NO_LIMIT} for all
 */
public record Window(int offset, int limit) {

    /** Not sent: the planner would take a number that it does not see for a small one. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    static final Window ALL = new Window(0, NO_LIMIT);

    Window withOffset(int rows) {
        return new Window(checked("an offset", rows), limit);
    }

    Window withLimit(int rows) {
        return new Window(offset, checked("a limit", rows));
    }

    /** Whether rows may be left out. */
    public boolean isLimited() {
        return limit != NO_LIMIT || offset > 0;
    }

    private static int checked(String what, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(what + " of " + rows + " rows was asked for; it is 0 or more");
        }
        return rows;
    }
}
