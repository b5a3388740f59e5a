package com.thorbis.dao.internal.start;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import com.thorbis.dao.internal.error.ConstraintColumns;
import com.thorbis.dao.internal.error.ErrorTranslator;

/** Refuses a data source under which tenants would not be kept apart. Costs a handful of statements, once. */
public final class StartCheck {

    private StartCheck() {}

    /**
     * Checks the data source that tenants are read and written through.
     *
     * @return tells errors apart on this database
     */
    public static ErrorTranslator app(DataSource dataSource) {
        return check(dataSource, RoleRule.APP);
    }

    /** Checks the data source for work across tenants. */
    public static ErrorTranslator admin(DataSource dataSource) {
        return check(dataSource, RoleRule.ADMIN);
    }

    private static ErrorTranslator check(DataSource dataSource, RoleRule rule) {
        ErrorTranslator errors = new ErrorTranslator(ConstraintColumns.none());
        try (Connection connection = connect(dataSource, errors)) {
            DriverSettings.check(connection);
            rule.check(connection);
            return new ErrorTranslator(ConstraintColumns.read(connection));
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    private static Connection connect(DataSource dataSource, ErrorTranslator errors) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw errors.noConnection(e);
        }
    }
}
