package com.thorbis.example.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.thorbis.wire.CountingProxy;
import com.thorbis.wire.Counts;

/** Keeps account of what the example's work costs, counted on the wire and not by the library. */
public final class Meter {

    private final CountingProxy proxy;
    private final List<Cost> costs = new ArrayList<>();

    Meter(CountingProxy proxy) {
        this.proxy = proxy;
    }

    /** Runs work that only reads, twice: before the first time, the driver asks the server about types. */
    public <T> T read(String work, Supplier<T> supplier) {
        once(work, supplier);
        costs.remove(costs.size() - 1);
        return once(work, supplier);
    }

    /** Runs work that may write. */
    public <T> T once(String work, Supplier<T> supplier) {
        List<T> result = new ArrayList<>(1);
        Counts counts = measure(() -> result.add(supplier.get()));
        costs.add(new Cost(work, counts.statements(), counts.roundTrips()));
        return result.get(0);
    }

    /** What was measured so far, in that order. */
    public List<Cost> costs() {
        return List.copyOf(costs);
    }

    private Counts measure(Runnable work) {
        try {
            return proxy.measure(() -> {
                work.run();
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the work throws no checked exception", e);
        }
    }
}
