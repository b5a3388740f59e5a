package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.thorbis.example.service.TestBusinesses;
import com.thorbis.example.service.answers.Garage;
import com.thorbis.example.service.business.Business;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TestBusinesses.class)
class SeedTest {

    private static final int ALL = 1000;

    private static Business business;

    @BeforeAll
    static void fill_a_business(Business founded) {
        Seed.fill(founded, 7);
        business = founded;
    }

    @Test
    void the_same_seed_makes_the_same_business(Business twin) {
        Seed.fill(twin, 7);
        assertThat(Garage.owners(twin.tenant(), ALL)).isEqualTo(Garage.owners(business.tenant(), ALL));
    }

    @Test
    void another_seed_makes_another_business(Business other) {
        Seed.fill(other, 8);
        assertThat(Garage.owners(other.tenant(), ALL)).isNotEqualTo(Garage.owners(business.tenant(), ALL));
    }

    @Test
    void each_industry_has_work() {
        assertThat(business.tenant().dao(CUSTOMERS).count()).isPositive();
        assertThat(business.tenant().dao(WORK_ORDERS).count()).isPositive();
        assertThat(business.tenant().dao(REPAIR_ORDERS).count()).isPositive();
        assertThat(business.tenant().dao(ORDERS).count()).isPositive();
        assertThat(business.tenant().dao(SALES_ORDERS).count()).isPositive();
    }

    @Test
    void lines_add_up_to_what_their_repair_order_costs_before_tax() {
        List<Garage.RepairOrder> orders = Garage.owners(business.tenant(), ALL).stream()
                .flatMap(owner -> owner.vehicles().stream())
                .flatMap(vehicle -> vehicle.repairOrders().stream())
                .toList();
        assertThat(orders).isNotEmpty().allSatisfy(order -> {
            BigDecimal lines =
                    order.lineItems().stream().map(Garage.Line::totalPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lines.add(Chance.tax(lines))).isEqualTo(order.totalAmount());
        });
    }

    @Test
    void only_delivered_repair_orders_are_completed() {
        assertThat(business.tenant().dao(REPAIR_ORDERS).list())
                .allSatisfy(order -> assertThat(order.getCompletedAt() != null)
                        .isEqualTo(order.getStatus() == RepairOrderStatus.DELIVERED));
    }

    @Test
    void only_completed_work_orders_were_started() {
        assertThat(business.tenant().dao(WORK_ORDERS).list())
                .allSatisfy(order -> assertThat(order.getStartedAt() != null)
                        .isEqualTo(order.getStatus() == WorkOrderStatus.COMPLETED));
    }

    @Test
    void an_invoice_is_paid_when_nothing_is_due() {
        assertThat(business.tenant().dao(INVOICES).list())
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(invoice.getBalanceDue().signum() == 0)
                        .isEqualTo(invoice.getStatus() == InvoiceStatus.PAID));
    }
}
