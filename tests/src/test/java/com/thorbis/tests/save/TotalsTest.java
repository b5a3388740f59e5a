package com.thorbis.tests.save;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.core.WritableTable;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.Tree;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.hs.enums.ItemType;
import com.thorbis.schema.hs.tables.Estimates;
import com.thorbis.schema.hs.tables.Invoices;
import com.thorbis.schema.hs.tables.WorkOrders;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.tables.Orders;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.schema.ret.tables.SalesOrders;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.hs.Tables.ESTIMATES;
import static com.thorbis.schema.hs.Tables.ESTIMATE_ITEMS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.INVOICE_ITEMS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDER_ITEMS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static com.thorbis.tests.save.Trees.MERGING;
import static com.thorbis.tests.save.Trees.STORED;
import static org.assertj.core.api.Assertions.assertThat;

/** Documents cost what their lines add up to: at once where the document is new, by the database where it is not. */
class TotalsTest extends TenantTest {

    private static final BigDecimal TEN = new BigDecimal("10.00");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal ONE = new BigDecimal("1.00");

    @Test
    void a_work_order() {
        assertAddsUp(
                WORK_ORDERS,
                WorkOrders::items,
                WORK_ORDERS
                        .newRecord()
                        .setWorkOrderNumber("1")
                        .setTitle("pump")
                        .setTaxAmount(ONE)
                        .setDiscountAmount(TWO),
                WORK_ORDER_ITEMS
                        .newRecord()
                        .setItemType(ItemType.LABOR)
                        .setDescription("a")
                        .setQuantity(TWO)
                        .setUnitPrice(TEN),
                WORK_ORDER_ITEMS
                        .newRecord()
                        .setItemType(ItemType.DISCOUNT)
                        .setDescription("b")
                        .setUnitPrice(TEN.negate()),
                WORK_ORDERS.TOTAL_AMOUNT,
                "19.00",
                "9.00");
    }

    @Test
    void an_estimate() {
        assertAddsUp(
                ESTIMATES,
                Estimates::items,
                ESTIMATES.newRecord().setEstimateNumber("1").setTaxAmount(ONE).setDiscountAmount(TWO),
                ESTIMATE_ITEMS
                        .newRecord()
                        .setItemType(ItemType.LABOR)
                        .setDescription("a")
                        .setQuantity(TWO)
                        .setUnitPrice(TEN),
                ESTIMATE_ITEMS
                        .newRecord()
                        .setItemType(ItemType.FEE)
                        .setDescription("b")
                        .setUnitPrice(TEN),
                ESTIMATES.TOTAL_AMOUNT,
                "19.00",
                "29.00");
    }

    @Test
    void an_invoice_and_what_is_due_of_it() {
        assertAddsUp(
                INVOICES,
                Invoices::items,
                INVOICES.newRecord().setInvoiceNumber("1").setTaxAmount(ONE).setDiscountAmount(TWO),
                INVOICE_ITEMS
                        .newRecord()
                        .setItemType(ItemType.LABOR)
                        .setDescription("a")
                        .setQuantity(TWO)
                        .setUnitPrice(TEN),
                INVOICE_ITEMS
                        .newRecord()
                        .setItemType(ItemType.FEE)
                        .setDescription("b")
                        .setUnitPrice(TEN),
                INVOICES.BALANCE_DUE,
                "19.00",
                "29.00");
    }

    @Test
    void a_repair_order() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        assertAddsUp(
                REPAIR_ORDERS,
                RepairOrders::lineItems,
                REPAIR_ORDERS
                        .newRecord()
                        .setVehicleId(vehicle)
                        .setRoNumber("1")
                        .setTaxAmount(ONE)
                        .setDiscountAmount(TWO),
                RO_LINE_ITEMS
                        .newRecord()
                        .setLineType(LineType.LABOR)
                        .setDescription("a")
                        .setQuantity(TWO)
                        .setUnitPrice(TEN),
                RO_LINE_ITEMS
                        .newRecord()
                        .setLineType(LineType.PART)
                        .setDescription("b")
                        .setUnitPrice(TEN),
                REPAIR_ORDERS.TOTAL_AMOUNT,
                "19.00",
                "29.00");
    }

    @Test
    void an_order_of_a_guest_with_the_tip_and_without_what_was_cancelled() {
        UUID category =
                tenant.dao(MENU_CATEGORIES).insert(c -> c.setName("soups")).getId();
        UUID soup = tenant.dao(MENU_ITEMS)
                .insert(m -> m.setCategoryId(category).setName("soup").setBasePrice(TEN))
                .getId();
        OrderItemRecord cancelled = ORDER_ITEMS.newRecord().setMenuItemId(soup).setUnitPrice(TEN);
        assertAddsUp(
                ORDERS,
                Orders::items,
                ORDERS.newRecord().setOrderNumber("1").setTaxAmount(ONE).setTipAmount(TWO),
                ORDER_ITEMS.newRecord().setMenuItemId(soup).setQuantity(2).setUnitPrice(TEN),
                cancelled.setItemStatus(ItemStatus.CANCELLED),
                ORDERS.TOTAL_AMOUNT,
                "23.00",
                "23.00");
        cancelled =
                ORDER_ITEMS.newRecord().setMenuItemId(soup).setUnitPrice(TEN).setItemStatus(ItemStatus.CANCELLED);
        Tree whole = Tree.of(ORDERS.newRecord().setOrderNumber("2")).with(Orders::items, Tree.of(cancelled));
        Tree stored = tenant.save(Save.into(ORDERS).with(Orders::items, Mode.APPEND))
                .insert(whole)
                .tree();
        assertThat(stored.record(ORDERS).getTotalAmount()).isZero();
    }

    @Test
    void a_sales_order_with_shipping_and_less_the_discount_of_each() {
        UUID product = tenant.dao(PRODUCTS)
                .insert(p -> p.setSku("1").setName("pot").setSlug("pot").setRetailPrice(TEN))
                .getId();
        assertAddsUp(
                SALES_ORDERS,
                SalesOrders::items,
                SALES_ORDERS
                        .newRecord()
                        .setOrderNumber("1")
                        .setShippingAmount(TWO)
                        .setHandlingFee(ONE)
                        .setDiscountAmount(TEN),
                SALES_ORDER_ITEMS
                        .newRecord()
                        .setProductId(product)
                        .setQuantity(2)
                        .setUnitPrice(TEN)
                        .setDiscountPerItem(ONE),
                SALES_ORDER_ITEMS.newRecord().setProductId(product).setUnitPrice(TEN),
                SALES_ORDERS.TOTAL_AMOUNT,
                "11.00",
                "21.00");
    }

    private <R extends UpdatableRecord<R>, T extends WritableTable<R, UUID>, U extends WritableTable<?, ?>>
            void assertAddsUp(
                    T table,
                    Function<? super T, ? extends EdgePath<U>> lines,
                    R document,
                    UpdatableRecord<?> twoForTen,
                    UpdatableRecord<?> another,
                    TableField<R, BigDecimal> total,
                    String first,
                    String second) {
        Save<T, Tree> save = Save.into(table).with(lines, Mode.APPEND);

        Tree inserted = tenant.save(save)
                .insert(Tree.of(document).with(lines, Tree.of(twoForTen)))
                .tree();
        UUID id = (UUID) inserted.record(table).get("id");
        R read = tenant.dao(table).get(id);
        assertThat(read.get(total)).as("of a new document").isEqualTo(first);

        tenant.save(save).update(Tree.of(read).with(lines, Tree.of(another)));
        assertThat(tenant.dao(table).get(id).get(total)).as("with another line").isEqualTo(second);
    }

    record Quantity(UUID id, BigDecimal quantity) {}

    record Counted(UUID id, @Nullable BigDecimal subtotal, List<Quantity> lineItems) {}

    @Test
    void a_line_of_which_only_the_quantity_changes_costs_its_price_as_often() {
        var tree = tenant.save(MERGING).insert(Trees.customer(1)).tree();
        var order = tree.vehicles().get(0).repairOrders().get(0);
        Save<RepairOrders, Counted> count = Save.into(REPAIR_ORDERS)
                .with(RepairOrders::lineItems, Mode.MERGE)
                .from(Counted.class);

        Quantity three = new Quantity(order.lineItems().get(0).key(), new BigDecimal("3"));
        Counted stored = tenant.save(count)
                .update(new Counted(order.key(), null, List.of(three)))
                .tree();

        assertThat(stored.subtotal()).isEqualTo("295.00");
        assertThat(tenant.fetch(STORED)
                        .one()
                        .vehicles()
                        .get(0)
                        .repairOrders()
                        .get(0)
                        .lineItems()
                        .get(0)
                        .totalPrice())
                .isEqualTo("285.00");
    }

    @Test
    void a_total_of_a_line_that_was_agreed_stands() {
        Trees.Line agreed =
                new Trees.Line(null, LineType.LABOR, "round", new BigDecimal("3"), new BigDecimal("3.33"), TEN);
        var tree =
                new Trees.Customer(null, "C-1", "Ng", null, List.of(Trees.vehicle("900", Trees.order("R-1", agreed))));

        var stored = tenant.save(MERGING).insert(tree).tree();

        assertThat(stored.vehicles().get(0).repairOrders().get(0).subtotal()).isEqualTo("10.00");
    }
}
