package com.thorbis.wire;

/** The running totals of all sessions of one proxy. */
final class Tally {

    private long roundTrips;
    private long statements;
    private long enters;
    private long parses;

    synchronized void roundTrip() {
        roundTrips++;
    }

    synchronized void parse() {
        parses++;
    }

    synchronized void statement(String sql) {
        if (sql.contains("thorbis.enter(")) {
            enters++;
        } else {
            statements++;
        }
    }

    synchronized Counts total() {
        return new Counts(roundTrips, statements, enters, parses);
    }
}
