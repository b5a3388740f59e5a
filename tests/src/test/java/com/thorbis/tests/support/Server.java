package com.thorbis.tests.support;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.migration.Migrator;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;

/** The one server of this JVM, its logins, and the migrated template of its databases. */
final class Server {

    private static @Nullable EmbeddedPostgres server;
    private static boolean templateIsReady;

    private Server() {}

    static synchronized EmbeddedPostgres get() {
        if (server == null) {
            server =
                    EmbeddedPostgres.builder().setting("max_connections", "400").start();
            createLogins();
        }
        return server;
    }

    static synchronized String template() {
        if (!templateIsReady) {
            execute("CREATE DATABASE migrated_template OWNER " + TestDatabase.OWNER);
            Migrator.migrate(get().dataSource("migrated_template", TestDatabase.OWNER));
            execute("""
                    GRANT thorbis_app TO test_app;
                    GRANT thorbis_admin TO test_admin;
                    GRANT thorbis_scheduler TO test_scheduler""");
            templateIsReady = true;
        }
        return "migrated_template";
    }

    private static void createLogins() {
        execute("""
                CREATE ROLE test_owner LOGIN CREATEROLE;
                CREATE ROLE test_app LOGIN;
                CREATE ROLE test_admin LOGIN;
                CREATE ROLE test_scheduler LOGIN""");
    }

    static void execute(String sql) {
        TestDatabase.execute(get().superuser(), sql);
    }
}
