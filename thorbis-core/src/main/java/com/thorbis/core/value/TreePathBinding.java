package com.thorbis.core.value;

import org.jooq.Converter;

/** Reads and writes ltree columns. Generated code names it. */
public final class TreePathBinding extends TextBinding<TreePath> {

    private static final long serialVersionUID = 1L;

    public TreePathBinding() {
        super(
                "(",
                ")::ltree",
                Converter.ofNullable(
                        Object.class, TreePath.class, text -> TreePath.parse(text.toString()), TreePath::toString));
    }
}
