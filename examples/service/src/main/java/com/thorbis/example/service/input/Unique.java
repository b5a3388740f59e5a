package com.thorbis.example.service.input;

import java.util.HashSet;
import java.util.Set;

/** A column in which no value may stand twice. */
public final class Unique {

    private final String column;
    private final Set<String> seen = new HashSet<>();

    public Unique(String column) {
        this.column = column;
    }

    /**
     * The value in the next row.
     *
     * @throws InputException if there is none, or an earlier row has it
     */
    public String of(InputRow row) {
        String value = row.text(column);
        if (!seen.add(value)) {
            throw row.wrong(column, "'" + value + "' stands in an earlier line too.");
        }
        return value;
    }
}
