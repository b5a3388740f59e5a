package com.thorbis.example.service.show;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.thorbis.example.service.answers.RetailAnswers;
import com.thorbis.example.service.answers.RetailAnswers.Category;
import com.thorbis.example.service.answers.RetailAnswers.Department;
import com.thorbis.example.service.answers.RetailAnswers.Sales;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.database.Meter;

/** What a wholesaler wants to know, read back from the database. */
public final class WholesaleReport {

    private static final int TOP = 5;

    private final Screen screen;
    private final Meter meter;
    private final RetailAnswers answers;

    public WholesaleReport(Screen screen, Meter meter, Business business) {
        this.screen = screen;
        this.meter = meter;
        this.answers = new RetailAnswers(business.tenant());
    }

    /** Prints everything, after how many rows were loaded. */
    public void show(int rows) {
        screen.heading("The wholesaler: %,d rows loaded, and read back".formatted(rows));
        sales();
        categories();
        customers();
    }

    private void sales() {
        Sales sales = meter.read("sum up all sales", answers::sales);
        screen.print(new TextTable("orders", "lines", "gross", "discounts", "sales")
                .row(sales.orders(), sales.lines(), sales.gross(), sales.discounts(), sales.net()));
        screen.say("");
    }

    private void categories() {
        List<Department> catalogue = meter.read("fetch departments, categories, products", answers::catalogue);
        Map<UUID, BigDecimal> sales = meter.read("sum up sales by category", answers::salesByCategory);
        TextTable table = new TextTable("category", "products", "sales");
        for (Department department : catalogue) {
            table.row(department.name(), products(department), sales(department, sales));
            for (Category category : department.subcategories()) {
                table.row("  " + category.name(), category.products().size(), sales(category, sales));
            }
        }
        screen.print(table);
        screen.say("");
    }

    private void customers() {
        TextTable table = new TextTable("customer", "orders", "sales");
        meter.read("find the top customers", () -> answers.topCustomers(TOP))
                .forEach(customer -> table.row(customer.customer(), customer.orders(), customer.net()));
        screen.print(table);
        screen.say("");
        List<String> without = meter.read("find who never ordered", answers::customersWithoutOrders);
        screen.say("%d customers have ordered, %d never did:".formatted(answers.customersWithOrders(), without.size()));
        screen.list(without);
    }

    private static int products(Department department) {
        return department.subcategories().stream()
                .mapToInt(category -> category.products().size())
                .sum();
    }

    private static BigDecimal sales(Department department, Map<UUID, BigDecimal> sales) {
        return department.subcategories().stream()
                .map(category -> sales(category, sales))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sales(Category category, Map<UUID, BigDecimal> sales) {
        return sales.getOrDefault(category.id(), BigDecimal.ZERO);
    }
}
