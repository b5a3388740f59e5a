package com.thorbis.dao.save;

import java.util.Collection;
import java.util.List;

import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.internal.save.Row.Kind;
import com.thorbis.dao.internal.save.Saver;
import com.thorbis.dao.internal.scope.Session;

/**
 * A save, about to run under a tenant: each method writes all of the trees that it is given, or after an error none.
 *
 * <pre>{@code
 * SaveResult<NewGarage> saved = tenant.save(SAVE).insert(garage);
 * }</pre>
 *
 * <p>It costs a statement a table and mode of the tree, however many rows they have, and these travel together: a tree of
 * new rows is one network round trip, with its transaction. Where old rows may be met, there is a commit besides.
 *
 * <p>An error says in {@code path()}, and at the beginning of its message, where in the tree it happened, such as
 * {@code vehicles[3].repairOrders[0].roNumber}. Inside a transaction only the save is undone.
 *
 * @param <X> what the trees are made of
 */
public final class SaveCommand<X> {

    private final Session session;
    private final Save<?, X> save;

    /** For {@code tenant.save(save)}, which is the way to one. */
    public SaveCommand(Session session, Save<?, X> save) {
        this.session = session;
        this.save = save;
    }

    /**
     * Inserts the root.
     *
     * @throws ConstraintViolationException if the database refuses a row
     */
    public SaveResult<X> insert(X tree) {
        return run(Kind.INSERT, List.of(tree), true);
    }

    /** As {@link #insert}, for many; paths then begin with the tree's position, as in {@code [7].vehicles[3]}. */
    public SaveResult<X> insertAll(Collection<? extends X> trees) {
        return run(Kind.INSERT, trees, false);
    }

    /**
     * Updates the root, which must have a key.
     *
     * @throws NotFoundException if the tenant has no such row, at the root or where a version says that it was read
     * @throws StaleRecordException if a row that carries a version was changed since it was read
     * @throws ConstraintViolationException if the database refuses a row
     */
    public SaveResult<X> update(X tree) {
        return run(Kind.UPDATE, List.of(tree), true);
    }

    /** As {@link #update}, for many. */
    public SaveResult<X> updateAll(Collection<? extends X> trees) {
        return run(Kind.UPDATE, trees, false);
    }

    /**
     * Updates the row that has the root's key, or inserts one.
     *
     * @throws StaleRecordException if a row that carries a version was changed since it was read
     * @throws ConstraintViolationException if the database refuses a row
     */
    public SaveResult<X> upsert(X tree) {
        return run(Kind.UPSERT, List.of(tree), true);
    }

    /** As {@link #upsert}, for many. */
    public SaveResult<X> upsertAll(Collection<? extends X> trees) {
        return run(Kind.UPSERT, trees, false);
    }

    private SaveResult<X> run(Kind verb, Collection<? extends X> trees, boolean alone) {
        return new SaveResult<>(new Saver(session).save(save.part(), trees, verb, alone), save.type());
    }
}
