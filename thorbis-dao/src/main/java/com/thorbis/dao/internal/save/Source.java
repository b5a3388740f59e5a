package com.thorbis.dao.internal.save;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.table.Stamp;

/** Where the rows of one table in a tree come from: objects of a type of the caller's. */
public interface Source {

    /**
     * What the object says of its own row.
     *
     * @param values one for each column of the table, filled with {@link Stamp#UNSET}: columns that the object does not
     *     speak of stay so
     */
    void read(Object given, @Nullable Object[] values);

    /**
     * The objects at the other end of a relationship.
     *
     * @param follow the relationship's position in the outline
     * @return null where the object says nothing, so that nothing is changed
     */
    @Nullable
    Collection<?> related(Object given, int follow);

    /** Where the rows at the other ends come from, in the order of the outline. */
    List<Source> sources();

    /** Whether {@link #stored} shows the version, which must then be asked for. */
    boolean showsVersion();

    /**
     * The object as it was stored.
     *
     * @param values with the key, the version and the totals
     * @param related for each relationship what was stored, null where nothing was said
     */
    Object stored(Object given, @Nullable Object[] values, List<@Nullable List<Object>> related);
}
