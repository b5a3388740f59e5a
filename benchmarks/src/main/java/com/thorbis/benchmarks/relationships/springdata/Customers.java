package com.thorbis.benchmarks.relationships.springdata;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {

    @Query("""
            select id, business_id, customer_number, first_name, last_name, created_at, created_by, updated_by
            from hs.customers
            where business_id = :business and customer_number > :after and deleted_at is null
            order by customer_number limit :limit""")
    List<Customer> page(UUID business, String after, int limit);
}
