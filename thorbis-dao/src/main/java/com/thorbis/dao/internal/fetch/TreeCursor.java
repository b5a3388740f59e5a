package com.thorbis.dao.internal.fetch;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.scope.Reading;

/** The trees of a fetch in chunks, of which one is in memory at a time. Opened when first asked, closed with the last. */
final class TreeCursor<X> implements Iterator<X> {

    /** Enough to make round trips rare, few enough for large trees. */
    private static final int ROOTS_AT_ONCE = 1_000;

    private final TreeReader<X> reader;
    private @Nullable Reading reading;
    private Reading.@Nullable Cursor roots;
    private Iterator<X> chunk = Collections.emptyIterator();
    private boolean ended;
    private long begun;
    private long read;

    TreeCursor(TreeReader<X> reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && !ended) {
            try {
                chunk = nextChunk();
            } catch (Throwable e) {
                release();
                throw e;
            }
        }
        return chunk.hasNext();
    }

    @Override
    public X next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.next();
    }

    private Iterator<X> nextChunk() {
        if (reading == null) {
            begun = System.nanoTime();
            reading = reader.open();
        }
        if (roots == null) {
            roots = reader.roots(reading, ROOTS_AT_ONCE);
        }
        Tree tree = reader.tree();
        roots.read(rows -> {
            ResultSetCells cells = new ResultSetCells(rows);
            int now = 0;
            while (now < ROOTS_AT_ONCE && cells.nextRow()) {
                tree.read(cells);
                now++;
            }
            read += now;
            ended = now < ROOTS_AT_ONCE;
        });
        Iterator<X> built = reader.build(reading, tree, ended).iterator();
        if (ended) {
            close();
        }
        return built;
    }

    /** Ends cursor and transaction, also before the last chunk. */
    void close() {
        Reading closed = release();
        if (closed != null) {
            reader.ended(closed, read, begun);
        }
    }

    private @Nullable Reading release() {
        Reading released = reading;
        ended = true;
        reading = null;
        if (released != null) {
            released.close();
        }
        return released;
    }
}
