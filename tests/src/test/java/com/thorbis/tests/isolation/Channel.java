package com.thorbis.tests.isolation;

import java.sql.SQLException;
import java.util.List;

/** A way on which SQL reaches the database in the name of one tenant. */
interface Channel {

    /** The number that a query gives. */
    long number(String sql) throws Refused;

    /** Sends the statements in one transaction; returns how many rows the last one changed. */
    long change(List<String> statements) throws Refused;

    default long change(String statement) throws Refused {
        return change(List.of(statement));
    }

    /** The database or the library said no. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(Exception cause) {
            super(cause.getMessage(), cause);
        }

        /** What the server said; empty if nothing was sent to it. */
        String sqlState() {
            for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException answer) {
                    return answer.getSQLState();
                }
            }
            return "";
        }
    }
}
