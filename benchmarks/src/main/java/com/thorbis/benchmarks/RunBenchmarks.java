package com.thorbis.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.thorbis.benchmarks.relationships.RelationshipsGroup;
import com.thorbis.benchmarks.relationships.Sizes;
import com.thorbis.benchmarks.rounds.Effort;
import com.thorbis.benchmarks.scope.ScopeGroup;

/** The command behind {@code benchmarks/run GROUP}. */
public final class RunBenchmarks {

    private static final List<Group> GROUPS = List.of(new ScopeGroup(), new RelationshipsGroup(Sizes.FULL));

    private static final int MISSED_A_GOAL = 1;
    private static final int WRONG_USE = 2;

    private RunBenchmarks() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args, System.out, System.err));
    }

    /** Returns the exit status. */
    static int run(String[] args, PrintStream out, PrintStream err) throws Exception {
        for (Group group : GROUPS) {
            if (args.length == 1 && group.name().equals(args[0])) {
                return run(group, out, err);
            }
        }
        err.println("usage: benchmarks/run GROUP, where GROUP is one of: "
                + GROUPS.stream().map(Group::name).collect(Collectors.joining(", ")));
        return WRONG_USE;
    }

    private static int run(Group group, PrintStream out, PrintStream err) throws Exception {
        Bench bench = new Bench(Effort.FULL, out);
        bench.note(
                "machine",
                Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        bench.note("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        group.run(bench);
        for (Ratio missed : bench.missed()) {
            err.printf(
                    Locale.ROOT,
                    "goal missed: %s is %.3f and should be at most %s%n",
                    missed.name(),
                    missed.value(),
                    missed.goal());
        }
        return bench.missed().isEmpty() ? 0 : MISSED_A_GOAL;
    }
}
