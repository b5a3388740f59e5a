package com.thorbis.tests.customer360;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.TenantTransaction;

/** What happens to the customers of a new business, one thing after the other, with a look at the view after each. */
final class History {

    private final Lab lab;
    private final Random random;
    private final Tenant tenant;
    private final UUID business;
    private final Writes writes;
    private final List<String> happened = new ArrayList<>();

    History(Lab lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
        this.tenant = lab.newTenant();
        this.business = (UUID) tenant.id();
        this.writes = new Writes(business, random);
    }

    /** Thrown to roll back. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Lets it happen.
     *
     * @return how the view differs from a recomputation, and what came before; empty if it never did
     */
    Optional<String> firstDifference(int steps) {
        tenant.transaction(writes::begin);
        if (random.nextBoolean()) {
            refresh();
        }
        for (int i = 0; i < steps; i++) {
            step();
            Optional<String> difference = difference();
            if (difference.isPresent()) {
                return difference;
            }
        }
        lab.refreshAll(business);
        happened.add("refreshed all");
        return difference();
    }

    UUID business() {
        return business;
    }

    private Optional<String> difference() {
        return Snapshot.of(tenant).difference().map(found -> String.join("\n", happened) + "\n" + found);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0 ->
                attempt(
                        "rolled back",
                        () -> tenant.transaction(tx -> {
                            write(tx);
                            throw new Undo();
                        }));
            case 1, 2 ->
                attempt(
                        "committed late",
                        () -> tenant.transaction(tx -> {
                            write(tx);
                            meanwhile();
                        }));
            case 3, 4, 5 -> refresh();
            default -> attempt("committed", () -> tenant.transaction(this::write));
        }
    }

    /** What others do between the last write of a transaction and its commit. */
    private void meanwhile() {
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextBoolean()) {
                refresh();
            } else {
                attempt("committed meanwhile", () -> tenant.transaction(this::write));
            }
        }
    }

    private void write(TenantTransaction tx) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            happened.add(writes.some(tx));
        }
    }

    private void refresh() {
        int marks = random.nextBoolean() ? 1000 : 1 + random.nextInt(5);
        happened.add("refreshed %s of %d marks".formatted(lab.refresh(business, marks), marks));
    }

    /** Some writes are refused: a parent is gone, or a row is locked by a transaction that is not over. */
    private void attempt(String how, Runnable transaction) {
        try {
            transaction.run();
            happened.add(how);
        } catch (ThorbisException | Undo e) {
            happened.add(how + ", refused: " + e.getMessage());
        }
    }
}
