package com.thorbis.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Carries bytes one way until either end is closed, and shows each piece to a splitter before it goes on. */
final class Pump {

    private final InputStream from;
    private final OutputStream to;
    private final MessageSplitter splitter;

    Pump(InputStream from, OutputStream to, MessageSplitter splitter) {
        this.from = from;
        this.to = to;
        this.splitter = splitter;
    }

    /** Counting comes before forwarding, so that whoever has an answer finds it counted. */
    void run() throws IOException {
        byte[] piece = new byte[16 * 1024];
        for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
            splitter.feed(piece, count);
            to.write(piece, 0, count);
        }
    }
}
