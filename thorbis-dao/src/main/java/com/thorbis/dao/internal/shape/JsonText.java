package com.thorbis.dao.internal.shape;

/** A text that is JSON already. */
public record JsonText(String text) {

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
