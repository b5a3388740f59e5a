package com.thorbis.dao.internal.shape;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where one argument of a record's constructor comes from. */
interface Component {

    /** The argument, of a row's values and of what the row is related to. */
    @Nullable
    Object value(@Nullable Object[] values, List<? extends List<?>> related);
}
