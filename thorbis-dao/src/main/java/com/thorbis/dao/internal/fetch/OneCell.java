package com.thorbis.dao.internal.fetch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One value as a result of its own, from which jOOQ reads a column that has a binding of the application's. */
final class OneCell {

    private static final DSLContext JOOQ = DSL.using(SQLDialect.POSTGRES);

    private OneCell() {}

    static @Nullable Object read(Field<?> field, ResultSet rows, int index) {
        return JOOQ.fetchValue(only(rows, index), field);
    }

    /** Answers the questions of position itself: there is one row, with one value. */
    private static ResultSet only(ResultSet rows, int index) {
        boolean[] wasRead = new boolean[1];
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "next" -> !wasRead[0] && (wasRead[0] = true);
            case "close", "getStatement", "getWarnings" -> null;
            default -> call(rows, index, method, arguments == null ? new Object[0] : arguments);
        };
        return (ResultSet)
                Proxy.newProxyInstance(OneCell.class.getClassLoader(), new Class<?>[] {ResultSet.class}, handler);
    }

    private static @Nullable Object call(ResultSet rows, int index, Method method, Object[] arguments)
            throws SQLException {
        if (arguments.length > 0 && arguments[0] instanceof Integer) {
            arguments[0] = index;
        }
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
