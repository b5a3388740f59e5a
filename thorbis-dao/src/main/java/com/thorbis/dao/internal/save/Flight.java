package com.thorbis.dao.internal.save;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that travel together, as one prepared statement: one round trip, and outside a transaction one of its own. */
record Flight(List<Step> steps) {

    /**
     * While the server answers at length it does not listen, and while the driver sends it does not read: so nothing is
     * sent behind a statement whose answer may be longer than the buffers between the two.
     */
    private static final int MOST_ANSWERS = 300;

    /** All of the steps in as few flights as may be. */
    static List<Flight> of(List<Step> steps) {
        List<Flight> flights = new ArrayList<>();
        List<Step> together = new ArrayList<>();
        long answers = 0;
        for (Step step : steps) {
            together.add(step);
            answers += step.answers();
            if (answers > MOST_ANSWERS) {
                flights.add(new Flight(List.copyOf(together)));
                together.clear();
                answers = 0;
            }
        }
        if (!together.isEmpty()) {
            flights.add(new Flight(List.copyOf(together)));
        }
        return flights;
    }

    void send(Connection connection) throws SQLException {
        String sql = steps.stream().map(Step::sql).collect(Collectors.joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Step step : steps) {
                at = step.bind(statement, at);
            }
            statement.execute();
            for (Step step : steps) {
                try (ResultSet answer = statement.getResultSet()) {
                    step.read(answer);
                }
                statement.getMoreResults();
            }
        }
    }
}
