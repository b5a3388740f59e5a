package com.thorbis.dao.fetch;

import com.thorbis.core.KeyedTable;

/** What to read, as a value. */
@SuppressWarnings("UnusedTypeParameter")
public final class Fetch<T extends KeyedTable<?, ?>, X> {}
