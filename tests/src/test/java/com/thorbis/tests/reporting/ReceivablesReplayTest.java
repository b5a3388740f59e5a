package com.thorbis.tests.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.reporting.Reporting;
import com.thorbis.reporting.receivables.ReceivablesReport;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.PaymentMethod;
import com.thorbis.schema.hs.enums.PaymentStatus;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

class ReceivablesReplayTest extends TenantTest {

    private static final int DAYS = 120;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Random random = new Random(7);

    @Test
    void what_was_owed_on_a_day_is_what_a_business_saw_on_that_day() {
        useZone();
        Map<LocalDate, Map<UUID, BigDecimal>> seen = live();

        Reporting reporting = Reporting.of(tenant);
        seen.forEach((day, balances) -> {
            ReceivablesReport report = reporting.receivables(day).run();
            assertThat(report.isApproximate()).as("approximate on %s", day).isFalse();
            assertThat(report.total().total())
                    .as("owed on %s", day)
                    .isEqualByComparingTo(balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(report.total().invoices()).isEqualTo((int) balances.values().stream()
                    .filter(balance -> balance.signum() > 0)
                    .count());
        });
    }

    @Test
    void a_refund_makes_a_day_before_approximate_and_says_by_how_much() {
        useZone();
        LocalDate today = LocalDate.now(ZONE);
        InvoiceRecord invoice = issue(today.minusDays(20), new BigDecimal("100.00"));
        pay(invoice, today.minusDays(10), new BigDecimal("60.00"), new BigDecimal("25.00"));
        setStatus(invoice, InvoiceStatus.PARTIALLY_PAID);

        ReceivablesReport report =
                Reporting.of(tenant).receivables(today.minusDays(5)).run();

        assertThat(report.total().total()).isEqualByComparingTo("65.00");
        assertThat(report.isApproximate()).isTrue();
        assertThat(report.doubts().refunded()).isEqualByComparingTo("25.00");
        assertThat(report.tables().get(1).notes())
                .anySatisfy(note -> assertThat(note).contains("25.00 USD refunded"));
        assertThat(Reporting.of(tenant).receivables().run().isApproximate()).isFalse();
    }

    private void useZone() {
        database.execute("UPDATE tenant_mgmt.businesses SET default_timezone = '" + ZONE.getId() + "' WHERE id = '"
                + tenant.id() + "'");
    }

    /** Day by day, invoices are sent and paid in part or in full; returns what was owed at each day's end. */
    private Map<LocalDate, Map<UUID, BigDecimal>> live() {
        Map<LocalDate, Map<UUID, BigDecimal>> seen = new TreeMap<>();
        Map<UUID, BigDecimal> balances = new HashMap<>();
        List<InvoiceRecord> open = new ArrayList<>();
        LocalDate today = LocalDate.now(ZONE);
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            if (random.nextInt(3) == 0) {
                InvoiceRecord invoice = issue(day, BigDecimal.valueOf(1 + random.nextInt(50_000), 2));
                balances.put(invoice.getId(), invoice.getTotalAmount());
                open.add(invoice);
            }
            if (!open.isEmpty() && random.nextInt(3) == 0) {
                InvoiceRecord invoice = open.get(random.nextInt(open.size()));
                BigDecimal balance = balances.getOrDefault(invoice.getId(), BigDecimal.ZERO);
                boolean full = random.nextBoolean() || balance.compareTo(BigDecimal.ONE) <= 0;
                BigDecimal paid = full ? balance : BigDecimal.ONE;
                pay(invoice, day, paid, BigDecimal.ZERO);
                balances.put(invoice.getId(), balance.subtract(paid));
                setStatus(invoice, full ? InvoiceStatus.PAID : InvoiceStatus.PARTIALLY_PAID);
                if (full) {
                    open.remove(invoice);
                }
            }
            seen.put(day, new HashMap<>(balances));
        }
        return seen;
    }

    private InvoiceRecord issue(LocalDate day, BigDecimal total) {
        return tenant.dao(INVOICES).insert(invoice -> {
            invoice.setInvoiceNumber(UUID.randomUUID().toString());
            invoice.setStatus(InvoiceStatus.SENT);
            invoice.setIssueDate(day);
            invoice.setDueDate(day.plusDays(30));
            invoice.setTotalAmount(total);
        });
    }

    /** In the last minute of the day, which is another day elsewhere. */
    private void pay(InvoiceRecord invoice, LocalDate day, BigDecimal amount, BigDecimal refunded) {
        tenant.dao(PAYMENTS).insert(payment -> {
            payment.setInvoiceId(invoice.getId());
            payment.setAmount(amount);
            payment.setAmountRefunded(refunded);
            payment.setPaymentMethod(PaymentMethod.CASH);
            payment.setStatus(refunded.signum() == 0 ? PaymentStatus.COMPLETED : PaymentStatus.PARTIALLY_REFUNDED);
            payment.setReceivedAt(day.atTime(23, 59).atZone(ZONE).toOffsetDateTime());
        });
    }

    private void setStatus(InvoiceRecord invoice, InvoiceStatus status) {
        tenant.dao(INVOICES).update(invoice.getId(), row -> row.setStatus(status));
    }
}
