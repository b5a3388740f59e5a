package com.thorbis.benchmarks.relationships.jooq;

import org.jooq.Field;

import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;

/** What the ways have in common. */
final class Columns {

    /** As the text that it is, since this is what is asked for. */
    static final Field<String> LINE_TYPE = RO_LINE_ITEMS.LINE_TYPE.coerce(String.class);

    private Columns() {}
}
