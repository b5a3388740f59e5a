package com.thorbis.tests.schema;

import javax.sql.DataSource;

import com.thorbis.core.audit.SchemaAudit;

/** The audit of Thorbis's own schema, with what it accepts. */
public final class SchemaRules {

    private SchemaRules() {}

    public static SchemaAudit audit(DataSource dataSource) {
        return SchemaAudit.of(dataSource)
                .unindexedParents("thorbis.entity_types")
                .onlyCrossSchemaKeys(
                        "* tenant_mgmt.businesses",
                        "* user_mgmt.users",
                        "auto hs.customers",
                        "rest hs.customers",
                        "ret hs.customers",
                        "auto hs.invoices",
                        "rest hs.invoices",
                        "ret hs.invoices",
                        "rest tenant_mgmt.business_locations",
                        "ret tenant_mgmt.business_locations",
                        "security_mgmt user_mgmt.business_users",
                        "file_mgmt thorbis.entity_types",
                        "audit_mgmt thorbis.entity_types",
                        "workflow_mgmt thorbis.entity_types",
                        "integration_mgmt thorbis.entity_types")
                .accept(
                        "unique-per-tenant",
                        "security_mgmt.enhanced_user_sessions.uq_enhanced_user_sessions_session_token_hash",
                        "a session is looked up by its token before its tenant is known");
    }
}
