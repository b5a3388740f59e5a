package com.thorbis.example.service.show;

import com.thorbis.example.service.database.Meter;

/** What everything cost. */
public final class CostTable {

    private CostTable() {}

    /** Prints a row for each piece of work that was measured. */
    public static void show(Screen screen, Meter meter) {
        screen.heading("What it cost, counted on the wire");
        TextTable table = new TextTable("work", "statements", "round trips");
        meter.costs().forEach(cost -> table.row(cost.work(), cost.statements(), cost.roundTrips()));
        screen.print(table);
        screen.say("");
        screen.say(
                "Begin and commit count as statements. The tenant travels with the first statement of a transaction:");
        screen.say("it costs neither a statement nor a round trip.");
    }
}
