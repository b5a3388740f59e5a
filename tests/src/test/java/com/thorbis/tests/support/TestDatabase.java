package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import com.thorbis.embeddedpostgres.EmbeddedPostgres;

/**
 * A freshly migrated database on the JVM's one server: a clone of a template that is migrated once, by an owner who is no
 * superuser.
 */
public final class TestDatabase implements AutoCloseable {

    /** Logins: each is a member of the role that its name tells. */
    public static final String OWNER = "test_owner";

    public static final String APP = "test_app";
    public static final String ADMIN = "test_admin";
    public static final String SCHEDULER = "test_scheduler";

    private static final AtomicInteger CLONES = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database with the migrations of core and schema applied and no rows. */
    public static TestDatabase create() {
        String name = "clone_" + CLONES.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.template() + " OWNER " + OWNER);
        return new TestDatabase(name);
    }

    /** A database that the owner may migrate and nothing has been applied to. */
    public static TestDatabase empty() {
        String name = "empty_" + CLONES.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
        return new TestDatabase(name);
    }

    /** The server that all databases of this JVM are on. */
    public static EmbeddedPostgres server() {
        return Server.get();
    }

    public String name() {
        return name;
    }

    public DataSource superuser() {
        return as("postgres");
    }

    /** Who migrates: owns the tables, is no superuser, may create roles. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** What services use. */
    public DataSource app() {
        return as(APP);
    }

    public DataSource admin() {
        return as(ADMIN);
    }

    public DataSource as(String role) {
        return Server.get().dataSource(name, role);
    }

    public String jdbcUrl(String role) {
        return Server.get().jdbcUrl(name, role);
    }

    /** A new active business, whatever the roles may do. */
    public UUID business(String businessName) {
        return insert(
                "INSERT INTO tenant_mgmt.businesses (business_name, primary_industry) VALUES (?, 'hs') RETURNING id",
                businessName);
    }

    /** A new user who is an active member of the business. */
    public UUID member(UUID business, String email) {
        UUID user = insert("INSERT INTO user_mgmt.users (email) VALUES (?) RETURNING id", email);
        insert(
                "INSERT INTO user_mgmt.business_users (business_id, user_id, role, status)"
                        + " VALUES (?::uuid, ?::uuid, 'staff', 'active') RETURNING id",
                business.toString(),
                user.toString());
        return user;
    }

    /** Runs statements as the superuser. */
    public void execute(String sql) {
        execute(superuser(), sql);
    }

    private UUID insert(String sql, String... values) {
        try (Connection connection = superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Drops the database, also where connections were left open. */
    @Override
    public void close() {
        Server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
