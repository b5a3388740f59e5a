package com.thorbis.benchmarks.relationships;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.benchmarks.relationships.view.NewLine;
import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.NewVehicle;
import com.thorbis.schema.auto.enums.LineType;

/** What each operation is asked for: of changing businesses and changing rows, by the sizes of the seed. */
final class Inputs {

    private static final int CUSTOMERS = 1200;
    private static final int OWNERS_OF_HISTORIES = 300;
    private static final int HISTORIES_EACH = 6;

    /** Coprime to the numbers of rows, so that pages start everywhere. */
    private static final int STRIDE = 37;

    private Inputs() {}

    /** Customers of garages 1 to 4. */
    static LongFunction<Request<String>> trees(int roots) {
        return operation -> new Request<>(
                Garage.numbered(1 + operation % 4),
                customerNumber(operation * STRIDE % (CUSTOMERS - roots + 1)),
                roots);
    }

    /** Vehicles of garages 5 and 6. */
    static LongFunction<Request<String>> histories(int parents) {
        int owners = 1 + parents / HISTORIES_EACH;
        return operation -> new Request<>(
                Garage.numbered(5 + operation % 2),
                String.format(Locale.ROOT, "S%07d", 1 + operation * STRIDE % (OWNERS_OF_HISTORIES - owners)),
                parents);
    }

    /** Lines of garages 1 to 4, from anywhere in the first quarter of the ids on. */
    static LongFunction<Request<UUID>> lines(int rows) {
        return operation -> new Request<>(
                Garage.numbered(1 + operation % 4), new UUID(operation * STRIDE % (1 << 14) << 48, 0), rows);
    }

    /** New customers of garages 7 and 8: with 2 vehicles, 2 repair orders and 4 lines each. */
    static LongFunction<NewTrees> inserts(int roots) {
        return operation -> new NewTrees(
                Garage.numbered(7 + operation % 2),
                IntStream.range(0, roots).mapToObj(i -> customer(operation, i)).toList());
    }

    static String customerNumber(long number) {
        return String.format(Locale.ROOT, "C-%07d", number);
    }

    private static NewCustomer customer(long operation, int i) {
        return new NewCustomer(
                "N-" + operation + "-" + i,
                "First" + i,
                "Last" + i,
                List.of(vehicle(operation, i, 1), vehicle(operation, i, 2)));
    }

    private static NewVehicle vehicle(long operation, int i, int number) {
        String vin = String.format(Locale.ROOT, "N%08d%06d%d", operation, i, number);
        return new NewVehicle(
                vin,
                "Toyota",
                "Yaris",
                2024,
                12,
                List.of(new NewOrder("R-" + vin, "it squeaks when it is cold", List.of(line(1), line(2)))));
    }

    private static NewLine line(int number) {
        BigDecimal price = new BigDecimal(number * 5 + ".00");
        return new NewLine(
                LineType.LABOR, "look for the squeak, part " + number, new BigDecimal("1.000"), price, price, number);
    }
}
