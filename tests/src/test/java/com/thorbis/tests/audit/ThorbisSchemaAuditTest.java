package com.thorbis.tests.audit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.audit.Finding;
import com.thorbis.core.audit.SchemaAudit;
import com.thorbis.tests.schema.SchemaRules;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ThorbisSchemaAuditTest {

    private final TestDatabase database = TestDatabase.create();
    private final SchemaAudit audit = SchemaRules.audit(database.owner());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void it_obeys_every_rule() {
        audit.check();
    }

    @Test
    void a_dropped_policy_is_found_and_named() {
        database.execute("DROP POLICY tenant_isolation ON auto.vehicles");
        assertThat(audit.run())
                .extracting(Finding::rule, Finding::object)
                .containsExactly(tuple("policy-present", "auto.vehicles"));
    }

    @Test
    void a_key_between_industries_that_is_not_on_the_list_is_found() {
        database.execute("ALTER TABLE rest.orders ADD COLUMN vehicle_id uuid;"
                + "SELECT thorbis.add_tenant_key('rest.orders', 'vehicle_id', 'auto.vehicles', 'SET NULL')");
        assertThat(audit.run())
                .extracting(Finding::rule, Finding::object)
                .containsExactly(tuple("schemas-keep-apart", "rest.orders.fk_orders_vehicle_id"));
    }
}
