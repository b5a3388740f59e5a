package com.thorbis.tests.schema;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** Rows with no more in them than the schema demands. */
final class Rows {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final String NEW_SESSION = """
            INSERT INTO security_mgmt.enhanced_user_sessions (
                business_id, user_id, session_token_hash, device_fingerprint, ip_address, expires_at)
            VALUES (?, ?, ?, 'browser', '::1', now() + ?::interval) RETURNING id""";

    private Rows() {}

    static String number() {
        return "N-" + NUMBERS.incrementAndGet();
    }

    static UUID customer(TenantSession session) throws SQLException {
        return session.insert("hs.customers", "customer_number", number(), "first_name", "Ann");
    }

    static UUID workOrder(TenantSession session, @Nullable UUID customer) throws SQLException {
        return session.insert(
                "hs.work_orders", "work_order_number", number(), "title", "Boiler", "customer_id", customer);
    }

    static UUID invoice(TenantSession session, String total) throws SQLException {
        return session.insert("hs.invoices", "invoice_number", number(), "total_amount", new BigDecimal(total));
    }

    static UUID payment(TenantSession session, UUID invoice, String amount, String status) throws SQLException {
        return session.insert(
                "hs.payments",
                "invoice_id",
                invoice,
                "amount",
                new BigDecimal(amount),
                "payment_method",
                "cash",
                "status",
                status);
    }

    static UUID maintenanceVisit(TenantSession session, UUID customer) throws SQLException {
        UUID agreement = session.insert(
                "hs.service_agreements",
                "customer_id",
                customer,
                "agreement_number",
                number(),
                "agreement_name",
                "Yearly check",
                "start_date",
                "2026-01-01");
        return session.insert(
                "hs.maintenance_visits", "service_agreement_id", agreement, "scheduled_date", "2026-05-01");
    }

    static UUID vehicle(TenantSession session, UUID owner) throws SQLException {
        return session.insert("auto.vehicles", "customer_id", owner, "make", "Volvo", "model", "240");
    }

    static UUID repairOrder(TenantSession session, UUID vehicle, UUID customer) throws SQLException {
        return session.insert(
                "auto.repair_orders", "vehicle_id", vehicle, "customer_id", customer, "ro_number", number());
    }

    static UUID category(TenantSession session, String table, @Nullable UUID parent) throws SQLException {
        String name = number();
        return table.equals("ret.product_categories")
                ? session.insert(table, "name", name, "slug", name, "parent_category_id", parent)
                : session.insert(table, "name", name, "parent_category_id", parent);
    }

    static UUID menuItem(TenantSession session, UUID category) throws SQLException {
        return session.insert("rest.menu_items", "category_id", category, "name", "Soup", "base_price", BigDecimal.TEN);
    }

    static UUID orderOf(TenantSession session, UUID menuItem) throws SQLException {
        UUID order = session.insert("rest.orders", "order_number", number());
        session.insert(
                "rest.order_items",
                "order_id",
                order,
                "menu_item_id",
                menuItem,
                "unit_price",
                BigDecimal.TEN,
                "total_price",
                BigDecimal.TEN);
        return order;
    }

    static UUID product(TenantSession session) throws SQLException {
        String sku = number();
        return session.insert("ret.products", "sku", sku, "slug", sku, "name", "Lamp", "retail_price", BigDecimal.TEN);
    }

    static UUID attachment(TenantSession session, String schema, String type, UUID row) throws SQLException {
        return session.insert(
                "file_mgmt.attachments",
                "attached_to_schema",
                schema,
                "attached_to_type",
                type,
                "attached_to_id",
                row,
                "file_name",
                "before_photo.jpg",
                "file_path",
                "s3://bucket/key",
                "attachment_type",
                "photo");
    }

    static UUID activity(TenantSession session, String activityType, UUID customer) throws SQLException {
        return session.insert(
                "audit_mgmt.activity_stream",
                "target_schema",
                "hs",
                "target_type",
                "customer",
                "target_id",
                customer,
                "activity_type",
                activityType,
                "activity_verb",
                activityType,
                "activity_summary",
                "Customer " + activityType);
    }

    static UUID session(TenantSession session, UUID user, String tokenHash, String lifetime) throws SQLException {
        return session.one(UUID.class, NEW_SESSION, session.business(), user, tokenHash, lifetime);
    }

    static Refusal refusedSession(TenantSession session, UUID user) throws SQLException {
        return session.refusalOf(NEW_SESSION, session.business(), user, number(), "1 hour");
    }

    static UUID lineage(TenantSession session, UUID customer, UUID... dependsOn) throws SQLException {
        return session.insert(
                "integration_mgmt.data_lineage",
                "source_schema",
                "hs",
                "source_entity_type",
                "customer",
                "source_entity_id",
                customer,
                "destination_schema",
                "hs",
                "destination_entity_type",
                "customer",
                "destination_entity_id",
                customer,
                "transformation_type",
                "direct_copy",
                "depends_on",
                dependsOn);
    }

    static UUID transition(TenantSession session, UUID workOrder) throws SQLException {
        return session.insert(
                "workflow_mgmt.state_transitions",
                "entity_schema",
                "hs",
                "entity_type",
                "work_order",
                "entity_id",
                workOrder,
                "from_state",
                "created",
                "to_state",
                "scheduled",
                "state_machine_name",
                "work_order_lifecycle",
                "triggered_by",
                "user_action");
    }
}
