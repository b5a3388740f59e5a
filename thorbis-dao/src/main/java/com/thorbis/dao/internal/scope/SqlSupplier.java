package com.thorbis.dao.internal.scope;

import java.sql.SQLException;

/** Something that asks the driver. */
interface SqlSupplier<T> {

    T get() throws SQLException;
}
