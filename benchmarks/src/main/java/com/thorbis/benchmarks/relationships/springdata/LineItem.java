package com.thorbis.benchmarks.relationships.springdata;

import java.math.BigDecimal;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import com.thorbis.benchmarks.relationships.view.LineView;

@Table(schema = "auto", name = "ro_line_items")
record LineItem(
        @Id UUID id,
        UUID businessId,
        UUID repairOrderId,
        String lineType,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal totalPrice,
        int displayOrder,
        UUID createdBy,
        UUID updatedBy) {

    LineView view() {
        return new LineView(
                id, lineType, description, quantity, unitPrice, totalPrice, displayOrder, createdBy, updatedBy);
    }
}
