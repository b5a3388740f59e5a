package com.thorbis.tests.save;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.tests.support.TestDatabase;

/** Lets the n-th statement that writes to the tables of a garage fail, in the server. */
final class Faults implements AutoCloseable {

    static final String MESSAGE = "injected fault";

    private final HikariDataSource superuser = new HikariDataSource();

    Faults(TestDatabase database) {
        superuser.setDataSource(database.superuser());
        superuser.setMaximumPoolSize(1);
        database.execute("""
                CREATE SCHEMA fault;
                CREATE TABLE fault.countdown (n int NOT NULL);
                INSERT INTO fault.countdown VALUES (0);
                CREATE FUNCTION fault.strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                DECLARE
                    at int;
                BEGIN
                    UPDATE fault.countdown SET n = n - 1 RETURNING n INTO at;
                    IF at = 0 THEN
                        RAISE EXCEPTION 'injected fault';
                    END IF;
                    RETURN NULL;
                END
                $$""");
        for (String table :
                new String[] {"hs.customers", "auto.vehicles", "auto.repair_orders", "auto.ro_line_items"}) {
            for (String verb : new String[] {"INSERT", "UPDATE", "DELETE"}) {
                database.execute("CREATE TRIGGER fault_" + verb + " BEFORE " + verb + " ON " + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION fault.strike()");
            }
        }
    }

    void at(int statement) {
        try (Connection connection = superuser.getConnection();
                Statement update = connection.createStatement()) {
            update.execute("UPDATE fault.countdown SET n = " + statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void none() {
        at(0);
    }

    @Override
    public void close() {
        superuser.close();
    }
}
