package com.thorbis.wire;

/**
 * One protocol message.
 *
 * @param type the protocol's letter for it
 * @param head the beginning of its body, a character a byte, up to {@link MessageSplitter#HEAD} of them
 */
record Message(char type, String head) {

    /** The zero-terminated string that the body begins with, or what the head holds of it. */
    String first() {
        return head.substring(0, end(0));
    }

    /** The zero-terminated string after the first one, or what the head holds of it. */
    String second() {
        int start = Math.min(end(0) + 1, head.length());
        return head.substring(start, end(start));
    }

    private int end(int start) {
        int zero = head.indexOf('\0', start);
        return zero < 0 ? head.length() : zero;
    }
}
