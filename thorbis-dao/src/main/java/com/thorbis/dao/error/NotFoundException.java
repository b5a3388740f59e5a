package com.thorbis.dao.error;

import org.jooq.Table;

import com.thorbis.core.error.ThorbisException;

/** This tenant has no such row; whether another tenant has, is not told. */
public final class NotFoundException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient Object key;

    public NotFoundException(Table<?> table, Object key) {
        super(
                "No row of %s has the key %s in this tenant. It was never there, is deleted, or is another tenant's: take keys from what this tenant has read, or use find()."
                        .formatted(table.getQualifiedName().unquotedName(), key));
        this.table = table.getQualifiedName().unquotedName().toString();
        this.key = key;
    }

    /** The table's name, with its schema. */
    public String table() {
        return table;
    }

    /** The key that was asked for. */
    public Object key() {
        return key;
    }
}
