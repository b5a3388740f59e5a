package com.thorbis.core.migration;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import com.thorbis.core.error.RolesMissingException;
import com.thorbis.core.error.ThorbisException;

/**
 * The {@link Migrator} for a command line: {@code URL USER} migrates, {@code roles OWNER DATABASE} prints what an
 * administrator runs. The password is read from {@code PGPASSWORD}, never from the arguments, which every process can see.
 */
public final class MigratorCommand {

    /** Migrated, or nothing was to be done. */
    static final int DONE = 0;

    /** A script failed, the database could not be reached, or it is newer than this jar. */
    static final int FAILED = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    /** An administrator must run the printed script first. */
    static final int ROLES_MISSING = 3;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    MigratorCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new MigratorCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.size() == 3 && arguments.get(0).equals("roles")) {
            out.print(Migrator.roleScript(arguments.get(1), arguments.get(2)));
            return DONE;
        }
        if (arguments.size() != 2 || !arguments.get(0).startsWith("jdbc:postgresql:")) {
            err.println("""
                    usage: jdbc:postgresql://HOST/DATABASE USER   migrates; the password stands in PGPASSWORD
                           roles OWNER DATABASE                   prints what an administrator runs first""");
            return USAGE;
        }
        return migrate(arguments.get(0), arguments.get(1));
    }

    private int migrate(String url, String user) {
        try {
            List<AppliedMigration> applied = Migrator.migrate(dataSource(url, user, environment.get("PGPASSWORD")));
            applied.forEach(out::println);
            out.println(applied.isEmpty() ? "Nothing to do." : applied.size() + " migrations applied.");
            return DONE;
        } catch (RolesMissingException e) {
            err.println(e.getMessage());
            return ROLES_MISSING;
        } catch (ThorbisException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static PGSimpleDataSource dataSource(String url, String user, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }
}
