package com.thorbis.example.service.input.northwind;

import java.util.Optional;

/** The parents that this example gives the wholesaler's categories, which are flat in the files. */
public enum Department {
    PANTRY("Pantry"),
    FRESH("Fresh");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /** Where a category belongs; empty if it belongs nowhere. */
    static Optional<Department> of(String category) {
        return switch (category) {
            case "Beverages", "Condiments", "Confections", "Grains/Cereals" -> Optional.of(PANTRY);
            case "Dairy Products", "Meat/Poultry", "Produce", "Seafood" -> Optional.of(FRESH);
            default -> Optional.empty();
        };
    }
}
