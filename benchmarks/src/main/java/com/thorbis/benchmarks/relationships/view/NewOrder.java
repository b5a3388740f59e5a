package com.thorbis.benchmarks.relationships.view;

import java.math.BigDecimal;
import java.util.List;

/** A repair order to be inserted. */
public record NewOrder(String roNumber, String customerConcern, List<NewLine> lineItems) {

    /** What this library computes, and the others are told. */
    public BigDecimal total() {
        return lineItems.stream().map(NewLine::totalPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
