package com.thorbis.core.total;

import java.util.List;

/**
 * The documents of a module. Found by {@link java.util.ServiceLoader}, so that nobody has to remember them when a tree is
 * saved: name the class in {@code META-INF/services/com.thorbis.core.total.TotalsSet}.
 */
public interface TotalsSet {

    /**
     * Each document of the module once.
     *
     * @return never null
     */
    List<Totals> totals();
}
