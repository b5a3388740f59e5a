package com.thorbis.example.service.input.restaurant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The menu, three deep. The file has no menu: where a dish belongs is read off its name. */
public enum MenuSection {
    // The order matters: "Chips and Guacamole" are chips, and a "Chicken Salad Bowl" is a salad.
    CHIPS("Food", "Sides", "Chips", "Chips"),
    SALADS("Food", "Mains", "Salads", "Salad"),
    BOWLS("Food", "Mains", "Bowls", "Bowl"),
    BURRITOS("Food", "Mains", "Burritos", "Burrito"),
    TACOS("Food", "Mains", "Tacos", "Tacos"),
    SODAS("Drinks", "Cold drinks", "Sodas", "Soft Drink|Soda|Izze"),
    WATER_AND_JUICE("Drinks", "Cold drinks", "Water and juice", "Water|Nectar");

    private final String top;
    private final String middle;
    private final String own;
    private final Pattern dishes;

    MenuSection(String top, String middle, String own, String dishes) {
        this.top = top;
        this.middle = middle;
        this.own = own;
        this.dishes = Pattern.compile(dishes);
    }

    /** Names from the top of the menu down to this section. */
    public List<String> path() {
        return List.of(top, middle, own);
    }

    /** Where a dish belongs; empty if its name tells nothing. */
    static Optional<MenuSection> of(String dish) {
        return Arrays.stream(values())
                .filter(section -> section.dishes.matcher(dish).find())
                .findFirst();
    }
}
