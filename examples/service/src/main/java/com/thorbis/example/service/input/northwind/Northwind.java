package com.thorbis.example.service.input.northwind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.example.service.money.Money;

/** A food wholesaler's files, checked: every name that a row refers by is there. */
public record Northwind(
        List<Supplier> suppliers,
        List<Category> categories,
        List<Product> products,
        List<Customer> customers,
        List<Employee> employees,
        List<Order> orders,
        List<Line> lines) {

    /** Who delivers products. */
    public record Supplier(
            String id,
            String name,
            @Nullable String contact,
            @Nullable String phone) {}

    /** A group of products; the files know no groups of groups. */
    public record Category(String id, String name, @Nullable String description, Department department) {}

    /** What is sold. */
    public record Product(
            String id,
            String name,
            String supplierId,
            String categoryId,
            @Nullable String quantityPerUnit,
            BigDecimal price,
            int stock,
            int reorderPoint,
            boolean discontinued) {}

    /** A company that may order. */
    public record Customer(
            String id,
            String company,
            @Nullable String contact,
            @Nullable String phone,
            Address address) {}

    /** Who takes orders. */
    public record Employee(String id, String firstName, String lastName) {}

    /** An order, without its lines. */
    public record Order(
            String id,
            String customerId,
            String employeeId,
            LocalDate ordered,
            LocalDate required,
            @Nullable LocalDate shipped,
            String carrier,
            BigDecimal freight,
            String shipName,
            Address shipTo) {}

    /**
     * A line of an order.
     *
     * @param unitPrice as agreed for this order, often below the product's price of today
     * @param discount a share from 0 to 1
     */
    public record Line(String orderId, String productId, BigDecimal unitPrice, int quantity, BigDecimal discount) {

        /** All units at their price. */
        public BigDecimal gross() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }

        /** What the customer is charged. */
        public BigDecimal total() {
            return Money.lineTotal(unitPrice, quantity, discount);
        }
    }

    /** A postal address. */
    public record Address(
            String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}
}
