package com.thorbis.dao.save;

/** What becomes of the rows at the other end of a relationship when a tree is saved. */
public enum Mode {
    /** Those in the tree are inserted; others are left alone. */
    APPEND,
    /** Those in the tree that have a key are updated, or inserted where no row has it; others are left alone. */
    MERGE,
    /**
     * As {@link #MERGE}, and others are removed: deleted, or hidden where the table is soft-deletable. Of a relationship
     * through a link table, the links are removed, and what they led to stays.
     */
    REPLACE
}
