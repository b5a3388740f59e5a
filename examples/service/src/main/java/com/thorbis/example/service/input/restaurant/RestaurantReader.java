package com.thorbis.example.service.input.restaurant;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.thorbis.example.service.input.InputException;
import com.thorbis.example.service.input.InputFile;
import com.thorbis.example.service.input.InputRow;
import com.thorbis.example.service.input.restaurant.RestaurantOrders.Line;

/** Reads a restaurant's file of order lines. */
public final class RestaurantReader {

    private static final String HEADER = "order_id\tquantity\titem_name\tchoice_description\titem_price";

    private RestaurantReader() {}

    /**
     * Reads and checks the file.
     *
     * @throws InputException if it is missing or wrong, at the first place where it is
     */
    public static RestaurantOrders read(Path file) {
        return new RestaurantOrders(InputFile.tabSeparated(file, HEADER)
                .read(row -> new Line(
                        row.text("order_id"),
                        row.quantity("quantity"),
                        row.text("item_name"),
                        section(row),
                        row.amount("item_price"),
                        choices(row))));
    }

    private static MenuSection section(InputRow row) {
        String dish = row.text("item_name");
        return MenuSection.of(dish)
                .orElseThrow(() ->
                        row.wrong("item_name", "no section of the menu takes a dish '" + dish + "'; give it one."));
    }

    /** Groups within groups tell how the menu asked, not what was eaten, and become one list. */
    private static List<String> choices(InputRow row) {
        String choices = row.optionalText("choice_description");
        if (choices == null) {
            return List.of();
        }
        if (!isBracketed(choices)) {
            throw row.wrong("choice_description", "'" + choices + "' is not a list in matching brackets.");
        }
        return Arrays.stream(choices.replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    private static boolean isBracketed(String choices) {
        int depth = 0;
        for (int i = 0; i < choices.length(); i++) {
            depth += switch (choices.charAt(i)) {
                case '[' -> 1;
                case ']' -> -1;
                default -> 0;
            };
            if (depth == 0 && i < choices.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }
}
