package com.thorbis.benchmarks.relationships.springdata;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface LineItems extends Repository<LineItem, UUID> {

    @Query("""
            select id, business_id, repair_order_id, line_type, description, quantity, unit_price, total_price,
                display_order, created_by, updated_by
            from auto.ro_line_items
            where business_id = :business and repair_order_id = any (:orders)""")
    List<LineItem> of(UUID business, UUID[] orders);

    @Query("""
            select id, business_id, repair_order_id, line_type, description, quantity, unit_price, total_price,
                display_order, created_by, updated_by
            from auto.ro_line_items
            where business_id = :business and id > :after order by id limit :limit""")
    List<LineItem> page(UUID business, UUID after, int limit);
}
