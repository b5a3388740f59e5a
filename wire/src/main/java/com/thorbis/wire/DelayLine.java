package com.thorbis.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets every piece arrive a fixed time after it was sent, as a long wire does: pieces travel together, so that ten of
 * them in a row are late once, not ten times.
 */
final class DelayLine extends OutputStream {

    private static final class Piece {
        private final byte[] bytes;
        private final long due;

        Piece(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    private static final Piece END = new Piece(new byte[0], 0);

    private final OutputStream to;
    private final long delay;
    private final BlockingQueue<Piece> onTheWay = new ArrayBlockingQueue<>(4096);
    private final Thread far;
    private volatile boolean broken;

    DelayLine(OutputStream to, Duration delay) {
        this.to = to;
        this.delay = delay.toNanos();
        far = new Thread(this::deliver, "delay-line");
        far.setDaemon(true);
        far.start();
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (broken) {
            throw new IOException("the far end of the delay line is closed");
        }
        put(new Piece(Arrays.copyOfRange(bytes, offset, offset + count), System.nanoTime() + delay));
    }

    /** Returns when everything on the way has arrived. */
    @Override
    public void close() throws IOException {
        put(END);
        try {
            far.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void put(Piece piece) throws IOException {
        try {
            onTheWay.put(piece);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted on the delay line", cause);
    }

    private void deliver() {
        try {
            for (Piece piece = onTheWay.take(); piece.bytes.length > 0; piece = onTheWay.take()) {
                deliver(piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on emptying the line when the far end is gone, so that nobody waits for room in it. */
    private void deliver(Piece piece) {
        for (long left = piece.due - System.nanoTime(); left > 0; left = piece.due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        try {
            to.write(piece.bytes);
        } catch (IOException e) {
            broken = true;
        }
    }
}
