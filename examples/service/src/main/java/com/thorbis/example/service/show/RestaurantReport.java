package com.thorbis.example.service.show;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.thorbis.example.service.answers.RestaurantAnswers;
import com.thorbis.example.service.answers.RestaurantAnswers.Course;
import com.thorbis.example.service.answers.RestaurantAnswers.Part;
import com.thorbis.example.service.answers.RestaurantAnswers.Sales;
import com.thorbis.example.service.answers.RestaurantAnswers.Section;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.database.Meter;

/** What a restaurant wants to know, read back from the database. */
public final class RestaurantReport {

    private static final int TOP = 5;

    private final Screen screen;
    private final Meter meter;
    private final RestaurantAnswers answers;

    public RestaurantReport(Screen screen, Meter meter, Business business) {
        this.screen = screen;
        this.meter = meter;
        this.answers = new RestaurantAnswers(business.tenant());
    }

    /** Prints everything, after how many rows were loaded. */
    public void show(int rows) {
        screen.heading("The restaurant: %,d rows loaded, and read back".formatted(rows));
        sales();
        menu();
        dishes();
    }

    private void sales() {
        Sales sales = meter.read("sum up all orders", answers::sales);
        screen.print(new TextTable("orders", "lines", "items", "different items", "total")
                .row(sales.orders(), sales.lines(), sales.items(), sales.dishes(), sales.total()));
        screen.say("");
    }

    private void menu() {
        List<Part> menu = meter.read("fetch the menu, three deep, and its dishes", answers::menu);
        Map<UUID, BigDecimal> sales = meter.read("sum up sales by section", answers::salesBySection);
        TextTable table = new TextTable("menu", "dishes", "sales");
        for (Part part : menu) {
            addRow(table, part.name(), part.sections(), sales);
            for (Course course : part.subcategories()) {
                addRow(table, "  " + course.name(), course.subcategories(), sales);
                course.subcategories()
                        .forEach(section -> addRow(table, "    " + section.name(), List.of(section), sales));
            }
        }
        screen.print(table);
        screen.say("");
    }

    private static void addRow(TextTable table, String name, List<Section> sections, Map<UUID, BigDecimal> sales) {
        int dishes = sections.stream()
                .mapToInt(section -> section.menuItems().size())
                .sum();
        BigDecimal total = sections.stream()
                .map(section -> sales.getOrDefault(section.id(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        table.row(name, dishes, total);
    }

    private void dishes() {
        TextTable table = new TextTable("most ordered", "items", "sales");
        meter.read("find the dishes ordered most", () -> answers.topDishes(TOP))
                .forEach(dish -> table.row(dish.dish(), dish.items(), dish.total()));
        screen.print(table);
    }
}
