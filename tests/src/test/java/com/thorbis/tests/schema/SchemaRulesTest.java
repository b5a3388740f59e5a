package com.thorbis.tests.schema;

import org.junit.jupiter.api.Test;

class SchemaRulesTest extends SchemaTest {

    @Test
    void the_schema_obeys_every_rule_of_a_tenant_schema() {
        SchemaRules.audit(database.owner()).check();
    }
}
