package com.thorbis.wire;

/**
 * What crossed the network.
 *
 * @param roundTrips flights of messages that a client sent before it had to wait for the server
 * @param statements statements begun, each once however many fetches it takes; without {@code enters}. The driver's own
 *     BEGIN, COMMIT and ROLLBACK are statements too
 * @param enters statements that bind the tenant
 * @param parses statements that the server had to parse, binding ones included; a simple query is none
 */
public record Counts(long roundTrips, long statements, long enters, long parses) {

    Counts minus(Counts earlier) {
        return new Counts(
                roundTrips - earlier.roundTrips,
                statements - earlier.statements,
                enters - earlier.enters,
                parses - earlier.parses);
    }
}
