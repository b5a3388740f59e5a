package com.thorbis.dao.fetch;

import java.util.ArrayList;
import java.util.List;

import com.thorbis.dao.internal.fetch.Part;
import com.thorbis.dao.internal.fetch.Part.Follow;
import com.thorbis.dao.internal.table.Rows;

/**
 * What a fetch will cost, known before it runs: exact where each level has rows, and less where one has none.
 *
 * <pre>{@code
 * FetchPlan plan = tenant.fetch(GARAGE).plan();
 * assertThat(plan.roundTrips()).isEqualTo(3);
 * }</pre>
 */
public final class FetchPlan {

    /** Begin, isolation level and commit; they travel with the others. */
    private static final int STATEMENTS_OF_A_TRANSACTION = 3;

    private final Part root;
    private final boolean begins;
    private final List<Edge> edges = new ArrayList<>();

    /**
     * How one relationship is read.
     *
     * @param path from the root, such as {@code vehicles.repairOrders}
     * @param reason why it is read so, as a clause
     */
    public record Edge(String path, Strategy strategy, String reason) {}

    FetchPlan(Part root, boolean inTransaction) {
        this.root = root;
        this.begins = !inTransaction && root.statements() > 1;
        addEdges("", root);
    }

    private void addEdges(String path, Part part) {
        for (Follow follow : part.follows()) {
            String name = path + follow.step().branch().name();
            edges.add(new Edge(name, Strategy.of(follow.way()), follow.reason()));
            addEdges(name + ".", follow.part());
        }
    }

    /**
     * How many statements are sent: the queries and, where there are several and no transaction is open, its begin,
     * isolation level and commit.
     */
    public int statements() {
        return root.statements() + (begins ? STATEMENTS_OF_A_TRANSACTION : 0);
    }

    /**
     * How many times the network is crossed and back. Levels whose keys are known at the same time go together,
     * as long as those behind the first have no more than 1,500.
     */
    public int roundTrips() {
        return root.roundTrips();
    }

    /** The relationships, each before those that start from it. */
    public List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** The tree, a line for each relationship. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(Rows.name(root.level().selection().table()))
                .append(": ")
                .append(count(statements(), "statement"))
                .append(" in ")
                .append(count(roundTrips(), "round trip"))
                .append(begins ? ", of one moment" : "");
        edges.forEach(edge -> text.append('\n').append(line(edge)));
        return text.toString();
    }

    private static String line(Edge edge) {
        int depth = (int) edge.path().chars().filter(c -> c == '.').count();
        String name = edge.path().substring(edge.path().lastIndexOf('.') + 1);
        return "  ".repeat(depth + 1) + name + ": " + edge.strategy() + ", since " + edge.reason();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
