package com.thorbis.dao.error;

import com.thorbis.core.error.ThorbisException;

/** The row was changed by another since it was read; nothing was written. */
public final class StaleRecordException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient Object key;

    public StaleRecordException(String table, Object key) {
        super(
                "The row of %s with the key %s has changed since it was read. Read it again, apply the change to what it is now, and update that."
                        .formatted(table, key));
        this.table = table;
        this.key = key;
    }

    /** The table's name, with its schema. */
    public String table() {
        return table;
    }

    /** The row's key. */
    public Object key() {
        return key;
    }
}
