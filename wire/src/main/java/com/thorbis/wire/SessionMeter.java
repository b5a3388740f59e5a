package com.thorbis.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads both directions of one session and tallies what they say.
 *
 * <p>A round trip is a flight of messages that the client sends without waiting. What follows a complete flight belongs
 * to it as long as the server has not answered: the driver sends BEGIN and the first statement of a transaction so.
 */
final class SessionMeter {

    private final Tally tally;
    private final Map<String, String> sqlOfStatement = new HashMap<>();
    private final Map<String, String> sqlOfPortal = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private int unanswered;
    private boolean sending;

    SessionMeter(Tally tally) {
        this.tally = tally;
    }

    /** Takes a message of the client. */
    synchronized void frontend(Message message) {
        switch (message.type()) {
            case 'P' -> {
                send();
                parse(message.first(), message.second());
            }
            case 'B' -> {
                send();
                bind(message.first(), message.second());
            }
            case 'E' -> {
                send();
                execute(message.first());
            }
            case 'D', 'C', 'H' -> send();
            case 'Q' -> {
                tally.statement(message.first());
                finish();
            }
            case 'S', 'F' -> finish();
            default -> {} // logging in, hanging up, and the data of COPY, which 'G' has counted
        }
    }

    /** Takes a message of the server. */
    synchronized void backend(Message message) {
        switch (message.type()) {
            case 'Z' -> unanswered = Math.max(0, unanswered - 1);
            case 'G' -> tally.roundTrip(); // only now may the client send the data of its COPY
            default -> {}
        }
    }

    private void send() {
        if (!sending && unanswered == 0) {
            tally.roundTrip();
        }
        sending = true;
    }

    private void finish() {
        send();
        sending = false;
        unanswered++;
    }

    private void parse(String statement, String sql) {
        sqlOfStatement.put(statement, sql);
        tally.parse();
    }

    private void bind(String portal, String statement) {
        sqlOfPortal.put(portal, sqlOfStatement.getOrDefault(statement, ""));
        begun.remove(portal);
    }

    /** A portal that is executed again goes on with its rows: the same statement. */
    private void execute(String portal) {
        if (begun.add(portal)) {
            tally.statement(sqlOfPortal.getOrDefault(portal, ""));
        }
    }
}
