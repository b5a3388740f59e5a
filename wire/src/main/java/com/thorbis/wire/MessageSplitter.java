package com.thorbis.wire;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Cuts a stream of bytes, which arrives in pieces of any size, into protocol messages: letter, length, body. */
final class MessageSplitter {

    /** Enough for the names and the first words of a statement, and nothing of a large value. */
    static final int HEAD = 512;

    private static final int HEADER = 5;

    private final Consumer<Message> sink;
    private final byte[] header = new byte[HEADER];
    private final byte[] head = new byte[HEAD];
    private int headerBytes;
    private int bodyBytes;

    MessageSplitter(Consumer<Message> sink) {
        this.sink = sink;
    }

    void feed(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (headerBytes < HEADER) {
                header[headerBytes++] = bytes[at++];
            } else {
                at += body(bytes, at, Math.min(count - at, bodyLength() - bodyBytes));
            }
            if (headerBytes == HEADER && bodyBytes == bodyLength()) {
                sink.accept(new Message((char) header[0], new String(head, 0, Math.min(bodyBytes, HEAD), ISO_8859_1)));
                headerBytes = 0;
                bodyBytes = 0;
            }
        }
    }

    private int body(byte[] bytes, int at, int count) {
        int kept = Math.min(count, HEAD - Math.min(bodyBytes, HEAD));
        System.arraycopy(bytes, at, head, Math.min(bodyBytes, HEAD), kept);
        bodyBytes += count;
        return count;
    }

    /** The protocol's length counts itself, but not the letter. */
    private int bodyLength() {
        return ByteBuffer.wrap(header).getInt(1) - Integer.BYTES;
    }
}
