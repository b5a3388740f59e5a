package com.thorbis.dao.internal.start;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import com.thorbis.core.migration.Migrator;
import com.thorbis.dao.internal.error.ConstraintColumns;
import com.thorbis.dao.internal.error.ErrorTranslator;

/** Refuses a data source under which tenants would not be kept apart. Costs a handful of statements, once. */
public final class StartCheck {

    private final DataSource dataSource;
    private final ErrorTranslator errors = new ErrorTranslator(ConstraintColumns.none());

    private StartCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Checks the data source that tenants are read and written through.
     *
     * @return tells errors apart on this database
     */
    public static ErrorTranslator app(DataSource dataSource) {
        return new StartCheck(dataSource).check(RoleRule.APP);
    }

    /** Checks the data source for work across tenants. */
    public static ErrorTranslator admin(DataSource dataSource) {
        return new StartCheck(dataSource).check(RoleRule.ADMIN);
    }

    private ErrorTranslator check(RoleRule rule) {
        ErrorTranslator ofThisDatabase;
        try (Connection connection = connect()) {
            DriverSettings.check(connection);
            rule.check(connection);
            ofThisDatabase = new ErrorTranslator(ConstraintColumns.read(connection));
        } catch (SQLException e) {
            throw errors.translate(e);
        }
        // Takes a connection of its own, and the pool may hold just one.
        Migrator.verify(dataSource);
        return ofThisDatabase;
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw errors.noConnection(e);
        }
    }
}
