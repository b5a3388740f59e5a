package com.thorbis.example.service.input.restaurant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.thorbis.example.service.money.Money;

/** A restaurant's orders, checked, in the file's order. */
public record RestaurantOrders(List<Line> lines) {

    /**
     * A line of an order.
     *
     * @param price of all its units together, as the file has it
     * @param choices fillings, sauces and the like; empty where there was nothing to choose
     */
    public record Line(
            String orderId, int quantity, String dish, MenuSection section, BigDecimal price, List<String> choices) {

        /** What one unit costs. */
        public BigDecimal unitPrice() {
            return Money.perUnit(price, quantity);
        }
    }

    /** A dish of the menu, at the lowest price that it was sold for: choices can make it dearer, never cheaper. */
    public record Dish(String name, MenuSection section, BigDecimal basePrice) {

        private static Dish of(Line line) {
            return new Dish(line.dish(), line.section(), line.unitPrice());
        }

        private Dish cheaper(Dish other) {
            return basePrice.compareTo(other.basePrice) <= 0 ? this : other;
        }
    }

    /** Every dish that was ordered, once. */
    public List<Dish> menu() {
        Map<String, Dish> menu = new LinkedHashMap<>();
        lines.forEach(line -> menu.merge(line.dish(), Dish.of(line), Dish::cheaper));
        return List.copyOf(menu.values());
    }

    /** The lines of each order, by its number. */
    public Map<String, List<Line>> orders() {
        return lines.stream().collect(Collectors.groupingBy(Line::orderId, LinkedHashMap::new, Collectors.toList()));
    }
}
