package com.thorbis.tests.schema;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountPaidTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource({
        "pending, 0.00",
        "authorized, 0.00",
        "completed, 40.00",
        "failed, 0.00",
        "cancelled, 0.00",
        "partially_refunded, 40.00",
        "refunded, 40.00"
    })
    void counts_a_payment_by_its_status(String status, BigDecimal paid) throws SQLException {
        try (TenantSession app = app()) {
            UUID invoice = Rows.invoice(app, "100.00");

            Rows.payment(app, invoice, "40.00", status);

            assertThat(paid(app, invoice)).isEqualTo(paid);
            assertThat(app.one(BigDecimal.class, "SELECT balance_due FROM hs.invoices WHERE id = ?", invoice))
                    .isEqualTo(new BigDecimal("100.00").subtract(paid));
        }
    }

    @Test
    void adds_all_payments_and_subtracts_refunds() throws SQLException {
        try (TenantSession app = app()) {
            UUID invoice = Rows.invoice(app, "100.00");
            UUID first = Rows.payment(app, invoice, "40.00", "completed");
            Rows.payment(app, invoice, "25.50", "completed");

            app.run("UPDATE hs.payments SET status = 'partially_refunded', amount_refunded = 10 WHERE id = ?", first);

            assertThat(paid(app, invoice)).isEqualTo("55.50");
        }
    }

    @Test
    void follows_a_payment_that_moves_or_goes() throws SQLException {
        try (TenantSession app = app()) {
            UUID wrong = Rows.invoice(app, "100.00");
            UUID right = Rows.invoice(app, "100.00");
            UUID payment = Rows.payment(app, wrong, "40.00", "completed");

            app.run("UPDATE hs.payments SET invoice_id = ? WHERE id = ?", right, payment);
            assertThat(paid(app, wrong)).isEqualTo("0.00");
            assertThat(paid(app, right)).isEqualTo("40.00");

            app.run("DELETE FROM hs.payments WHERE id = ?", payment);
            assertThat(paid(app, right)).isEqualTo("0.00");
        }
    }

    @Test
    void counts_every_payment_of_a_statement_of_many() throws SQLException {
        try (TenantSession app = app()) {
            UUID first = Rows.invoice(app, "100.00");
            UUID second = Rows.invoice(app, "100.00");

            app.run("INSERT INTO hs.payments (business_id, invoice_id, amount, payment_method, status)"
                    + " SELECT business_id, id, n, 'cash', 'completed' FROM hs.invoices, generate_series(1, 4) AS n");

            assertThat(paid(app, first)).isEqualTo("10.00");
            assertThat(paid(app, second)).isEqualTo("10.00");
        }
    }

    @Test
    void replaces_what_is_written_to_the_invoice_itself() throws SQLException {
        try (TenantSession app = app()) {
            UUID invoice =
                    app.insert("hs.invoices", "invoice_number", Rows.number(), "total_amount", 100, "amount_paid", 99);
            assertThat(paid(app, invoice)).isEqualTo("0.00");
            Rows.payment(app, invoice, "40.00", "completed");

            app.run("UPDATE hs.invoices SET amount_paid = 100 WHERE id = ?", invoice);

            assertThat(paid(app, invoice)).isEqualTo("40.00");
        }
    }

    @Test
    void leaves_the_invoice_alone_when_a_payment_does_not_count() throws SQLException {
        try (TenantSession app = app()) {
            UUID invoice = Rows.invoice(app, "100.00");
            String version = version(app, invoice);

            Rows.payment(app, invoice, "40.00", "pending");

            assertThat(version(app, invoice)).isEqualTo(version);
        }
    }

    @Test
    void loses_neither_of_two_payments_at_the_same_time() throws Exception {
        UUID invoice;
        try (TenantSession app = app()) {
            invoice = Rows.invoice(app, "100.00");
            app.commit();
        }
        try (TenantSession other = app();
                TenantSession one = app()) {
            Rows.payment(one, invoice, "40.00", "completed");
            CompletableFuture<UUID> waiting =
                    CompletableFuture.supplyAsync(() -> paying(other, invoice, new BigDecimal("25.00")));
            Awaitility.await().until(() -> Locks.waiters(database) == 1);
            one.commit();
            waiting.get(10, TimeUnit.SECONDS);
            other.commit();

            assertThat(paid(other, invoice)).isEqualTo("65.00");
        }
    }

    /** Else two sessions that pay the same invoices would deadlock. */
    @Test
    void locks_the_invoices_in_the_order_of_their_ids() throws Exception {
        String paid = "FROM hs.invoices WHERE invoice_number::integer <= 50";
        UUID last;
        try (TenantSession app = app()) {
            // So many that PostgreSQL looks up each of the paid ones, instead of reading all in order.
            app.run(
                    "INSERT INTO hs.invoices (business_id, invoice_number) SELECT ?, n FROM generate_series(1, 3000) AS n",
                    business);
            last = app.one(UUID.class, "SELECT id " + paid + " ORDER BY id DESC LIMIT 1");
            app.commit();
        }
        database.execute("ANALYZE hs.invoices");
        try (TenantSession pays = app();
                TenantSession asks = app();
                TenantSession holdsLast = app()) {
            holdsLast.run("SELECT FROM hs.invoices WHERE id = ? FOR NO KEY UPDATE", last);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> payingAll(pays, paid));
            Awaitility.await().until(() -> Locks.waiters(database) == 1);

            assertThat(asks.run("SELECT " + paid + " FOR NO KEY UPDATE SKIP LOCKED"))
                    .isZero();
            holdsLast.commit();
            waiting.get(10, TimeUnit.SECONDS);
        }
    }

    private static void payingAll(TenantSession session, String invoices) {
        try {
            session.run("INSERT INTO hs.payments (business_id, invoice_id, amount, payment_method, status)"
                    + " SELECT business_id, id, 1, 'cash', 'completed' " + invoices);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID paying(TenantSession session, UUID invoice, BigDecimal amount) {
        try {
            return Rows.payment(session, invoice, amount.toString(), "completed");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigDecimal paid(TenantSession session, UUID invoice) throws SQLException {
        return session.one(BigDecimal.class, "SELECT amount_paid FROM hs.invoices WHERE id = ?", invoice);
    }

    private static String version(TenantSession session, UUID invoice) throws SQLException {
        return session.one(String.class, "SELECT updated_at::text FROM hs.invoices WHERE id = ?", invoice);
    }
}
