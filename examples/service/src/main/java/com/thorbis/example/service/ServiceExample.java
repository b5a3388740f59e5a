package com.thorbis.example.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import com.thorbis.example.service.database.ExampleDatabase;
import com.thorbis.example.service.input.InputException;
import com.thorbis.example.service.input.northwind.Northwind;
import com.thorbis.example.service.input.northwind.NorthwindReader;
import com.thorbis.example.service.input.restaurant.RestaurantOrders;
import com.thorbis.example.service.input.restaurant.RestaurantReader;
import com.thorbis.example.service.show.Screen;

/** The command line: reads the files that it is given, and then runs the {@link Walkthrough} on a database of its own. */
@Command(
        name = "service",
        mixinStandardHelpOptions = true,
        description = "Shows the library at work on an embedded PostgreSQL, and on files of yours.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a file is broken, and nothing was loaded", "2:the arguments make no sense"})
public final class ServiceExample implements Callable<Integer> {

    private static final int BROKEN_FILE = 1;
    private static final int INTERRUPTED = 130;

    @Option(
            names = "--northwind",
            paramLabel = "DIR",
            description = "Loads a wholesaler's files (customers.csv, orders.csv, ...) of this folder.")
    private @Nullable Path northwindFolder;

    @Option(
            names = "--restaurant",
            paramLabel = "FILE",
            description = "Loads a restaurant's order lines, separated by tabs.")
    private @Nullable Path restaurantFile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Decides what the made-up businesses are like (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Ends the JVM with the exit code. */
    public static void main(String[] arguments) {
        Interruption.watch();
        System.exit(commandLine().execute(arguments));
    }

    /** The command, ready to run; tests give it writers of their own. */
    static CommandLine commandLine() {
        return new CommandLine(new ServiceExample()).setExecutionExceptionHandler(ServiceExample::explain);
    }

    /** Checks all input before anything is started, so that a broken file costs nothing and leaves nothing. */
    @Override
    public Integer call() {
        Optional<Northwind> northwind = Optional.ofNullable(northwindFolder).map(NorthwindReader::read);
        Optional<RestaurantOrders> restaurant =
                Optional.ofNullable(restaurantFile).map(RestaurantReader::read);
        Screen screen = new Screen(spec.commandLine().getOut());
        try (ExampleDatabase database = ExampleDatabase.start()) {
            Walkthrough walkthrough = new Walkthrough(database, screen);
            walkthrough.showMadeUpBusinesses(seed);
            northwind.ifPresent(walkthrough::showWholesaler);
            restaurant.ifPresent(walkthrough::showRestaurant);
            walkthrough.showCosts();
        }
        return CommandLine.ExitCode.OK;
    }

    /** What is wrong with a file is the user's to mend and needs no stack trace; anything else is ours. */
    private static int explain(Exception e, CommandLine command, ParseResult arguments) throws Exception {
        if (e instanceof InputException) {
            command.getErr().println(e.getMessage());
            command.getErr().println("Nothing was loaded.");
            return BROKEN_FILE;
        }
        if (Interruption.hasBegun()) {
            command.getErr().println("Interrupted. The file being loaded left nothing, and the database is gone.");
            return INTERRUPTED;
        }
        throw e;
    }
}
