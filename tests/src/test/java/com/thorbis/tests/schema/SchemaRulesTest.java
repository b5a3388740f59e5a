package com.thorbis.tests.schema;

import org.junit.jupiter.api.Test;

import com.thorbis.core.audit.SchemaAudit;

class SchemaRulesTest extends SchemaTest {

    @Test
    void the_schema_obeys_every_rule_of_a_tenant_schema() {
        SchemaAudit.of(database.owner())
                .unindexedParents("thorbis.entity_types")
                .onlyCrossSchemaKeys(
                        "* tenant_mgmt.businesses",
                        "* user_mgmt.users",
                        "* thorbis.entity_types",
                        "auto hs.customers",
                        "rest hs.customers",
                        "ret hs.customers",
                        "auto hs.invoices",
                        "rest hs.invoices",
                        "ret hs.invoices",
                        "rest tenant_mgmt.business_locations",
                        "ret tenant_mgmt.business_locations",
                        "security_mgmt user_mgmt.business_users")
                .accept(
                        "unique-per-tenant",
                        "security_mgmt.enhanced_user_sessions.uq_enhanced_user_sessions_session_token_hash",
                        "the token is looked up before the tenant is known")
                .accept(
                        "keys-are-indexed",
                        "rest.orders.fk_orders_customer_id",
                        "idx_restaurant_orders_customer_date leaves out NULLs only, which no key looks for")
                .check();
    }
}
