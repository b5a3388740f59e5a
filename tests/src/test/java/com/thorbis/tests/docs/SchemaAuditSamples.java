package com.thorbis.tests.docs;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import com.thorbis.core.audit.SchemaAudit;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatCode;

class SchemaAuditSamples {

    @Test
    void an_audit_of_one_schema_with_one_finding_that_is_meant_to_be() {
        try (TestDatabase database = TestDatabase.create()) {
            assertThatCode(() -> check(database.app())).doesNotThrowAnyException();
        }
    }

    private static void check(DataSource dataSource) {
        // region: audit
        SchemaAudit.of(dataSource)
                .schemas("security_mgmt")
                .accept(
                        "unique-per-tenant",
                        "security_mgmt.enhanced_user_sessions.uq_enhanced_user_sessions_session_token_hash",
                        "a session is looked up by its token before its tenant is known")
                .check();
        // endregion
    }
}
