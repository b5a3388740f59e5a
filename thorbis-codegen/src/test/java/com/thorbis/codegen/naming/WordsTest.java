package com.thorbis.codegen.naming;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "customers, customer",
        "repair_orders, repair_order",
        "product_categories, product_category",
        "businesses, business",
        "addresses, address",
        "boxes, box",
        "branches, branch",
        "warehouses, warehouse",
        "purchases, purchase",
        "compliance_status, compliance_status",
        "customer_equipment, customer_equipment",
        "data_lineage, data_lineage",
        "ro_parts_used, ro_parts_used",
        "children, child",
        "keys, key",
    })
    void the_last_word_changes(String plural, String singular) {
        assertThat(Words.singular(plural)).isEqualTo(singular);
        assertThat(Words.plural(singular)).isEqualTo(plural);
        assertThat(Words.plural(plural)).isEqualTo(plural);
    }
}
