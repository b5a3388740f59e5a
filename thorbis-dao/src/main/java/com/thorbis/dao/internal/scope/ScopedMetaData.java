package com.thorbis.dao.internal.scope;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;

/** The driver's metadata, but for its way back to the connection that carries no tenant. */
final class ScopedMetaData {

    private ScopedMetaData() {}

    static DatabaseMetaData of(Connection connection, DatabaseMetaData metaData) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                ScopedMetaData.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> connection;
                    case "unwrap" -> Unwrap.self(proxy, (Class<?>) arguments[0]);
                    case "isWrapperFor" -> ((Class<?>) arguments[0]).isInstance(proxy);
                    default -> {
                        try {
                            yield method.invoke(metaData, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }
}
