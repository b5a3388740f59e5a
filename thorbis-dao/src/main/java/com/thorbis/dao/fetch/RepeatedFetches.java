package com.thorbis.dao.fetch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Finds a fetch that runs again and again, as in a loop over the rows of another ("N+1"): by what it reads, whatever its
 * values are.
 *
 * <p>In production, it tells once for each {@code Tenant}, of which there is one a request, and its transactions:
 *
 * <pre>{@code
 * Thorbis thorbis = Thorbis.builder(dataSource)
 *         .fetchListener(RepeatedFetches.over(10, found -> log.warn("{}", found)))
 *         .build();
 * }</pre>
 *
 * <p>In a test, with a {@code Thorbis} that has one, it fails where a fetch is repeated in a piece of work:
 *
 * <pre>{@code
 * repeated.assertNone(() -> garages.print(tenant));
 * }</pre>
 */
public final class RepeatedFetches implements FetchListener {

    private static final StackWalker STACK = StackWalker.getInstance();

    private final int most;
    private final Consumer<RepeatedFetch> found;
    /** Weak, so that a request is forgotten with its tenant. */
    private final Map<Object, Runs> byScope = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<Runs> recordings = new CopyOnWriteArrayList<>();

    private RepeatedFetches(int most, Consumer<RepeatedFetch> found) {
        this.most = most;
        this.found = found;
    }

    /**
     * Tells of fetches that run more often than this.
     *
     * @param most how many runs of one fetch for one tenant are right
     * @param found is told once for each fetch and tenant, in the thread that runs the fetch
     */
    public static RepeatedFetches over(int most, Consumer<RepeatedFetch> found) {
        return new RepeatedFetches(most, found);
    }

    @Override
    public void fetched(FetchRun run) {
        if (byScope.computeIfAbsent(run.scope(), scope -> new Runs(most)).crosses(run.fetch())) {
            found.accept(new RepeatedFetch(run.fetch(), most + 1, caller()));
        }
        for (Runs recording : recordings) {
            if (recording.crosses(run.fetch())) {
                recording.rememberCaller(run.fetch(), caller());
            }
        }
    }

    /**
     * Runs the work, and fails if any fetch ran in it more often than is right. All fetches count that run meanwhile,
     * in whatever thread.
     *
     * @throws AssertionError with the fetch, how often it ran, and from which line
     */
    public void assertNone(Runnable work) {
        Runs recording = new Runs(most);
        recordings.add(recording);
        try {
            work.run();
        } finally {
            recordings.remove(recording);
        }
        recording.repeated().ifPresent(repeated -> {
            throw new AssertionError(repeated.toString());
        });
    }

    private static Optional<StackTraceElement> caller() {
        return STACK.walk(frames -> frames.filter(frame -> !isLibrary(frame.getClassName()))
                .map(StackWalker.StackFrame::toStackTraceElement)
                .findFirst());
    }

    private static boolean isLibrary(String className) {
        return className.startsWith("com.thorbis.dao.")
                || className.startsWith("org.jooq.")
                || className.startsWith("java.");
    }

    /** How often each fetch ran. */
    private static final class Runs {

        private final int most;
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Optional<StackTraceElement>> callers = new LinkedHashMap<>();

        Runs(int most) {
            this.most = most;
        }

        /** Counts a run, and tells whether it is the first that is too many: the stack is looked at only then. */
        synchronized boolean crosses(String fetch) {
            return counts.merge(fetch, 1, Integer::sum) == most + 1;
        }

        synchronized void rememberCaller(String fetch, Optional<StackTraceElement> caller) {
            callers.put(fetch, caller);
        }

        synchronized Optional<RepeatedFetch> repeated() {
            return callers.entrySet().stream()
                    .findFirst()
                    .map(first -> new RepeatedFetch(
                            first.getKey(), counts.getOrDefault(first.getKey(), 0), first.getValue()));
        }
    }
}
