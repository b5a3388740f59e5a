package com.thorbis.dao.error;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;

/** This tenant has no such row; whether another tenant has, is not told. */
public final class NotFoundException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient @Nullable Object key;

    public NotFoundException(String table, Object key) {
        super(
                "No row of %s has the key %s in this tenant. It was never there, is deleted, or is another tenant's: take keys from what this tenant has read, or use find()."
                        .formatted(table, key));
        this.table = table;
        this.key = key;
    }

    /** For rows that were not asked for by key. */
    public NotFoundException(String table) {
        super("No row of %s meets the conditions in this tenant. Check them, or use findOne().".formatted(table));
        this.table = table;
        this.key = null;
    }

    /** The table's name, with its schema. */
    public String table() {
        return table;
    }

    /** The key that was asked for; null where conditions were. */
    public @Nullable Object key() {
        return key;
    }
}
