package com.thorbis.reporting.reorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Realised;
import com.thorbis.reporting.period.Period;
import com.thorbis.schema.auto.enums.PartStatus;
import com.thorbis.schema.auto.enums.PurchaseOrderStatus;
import com.thorbis.schema.auto.tables.PartsInventory;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.tables.MenuItems;
import com.thorbis.schema.ret.enums.ProductStatus;
import com.thorbis.schema.ret.tables.Products;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.PURCHASE_ORDERS;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_VARIANTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;

/**
 * What to order now: active products, variants, parts and menu items that are counted and at or below their reorder
 * point. A value: each method that narrows it returns another.
 *
 * <pre>{@code
 * List<ReorderRow> toOrder = reporting
 *         .reorderList()
 *         .whereProducts(product -> product.SUPPLIER_ID.eq(supplierId))
 *         .run()
 *         .items();
 * }</pre>
 */
public final class ReorderQuery {

    private static final Field<UUID> SOLD_ITEM = DSL.field(DSL.name("sold", "item_id"), SQLDataType.UUID);
    private static final Field<BigDecimal> SOLD = DSL.field(DSL.name("sold", "quantity"), SQLDataType.NUMERIC);
    private static final Field<UUID> ORDERED_PART = DSL.field(DSL.name("ordered", "part_id"), SQLDataType.UUID);
    private static final Field<BigDecimal> ORDERED = DSL.field(DSL.name("ordered", "quantity"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> NOTHING = DSL.inline(BigDecimal.ZERO);

    private final Snapshots snapshots;
    private final Condition productCondition;
    private final Condition partCondition;
    private final Condition menuCondition;

    /** For {@code reporting.reorderList()}, which is the way to one. */
    public ReorderQuery(Snapshots snapshots) {
        this(snapshots, DSL.noCondition(), DSL.noCondition(), DSL.noCondition());
    }

    private ReorderQuery(
            Snapshots snapshots, Condition productCondition, Condition partCondition, Condition menuCondition) {
        this.snapshots = snapshots;
        this.productCondition = productCondition;
        this.partCondition = partCondition;
        this.menuCondition = menuCondition;
    }

    /** Only products that meet this condition too, and their variants. */
    public ReorderQuery whereProducts(Function<? super Products, ? extends Condition> also) {
        return new ReorderQuery(snapshots, productCondition.and(also.apply(PRODUCTS)), partCondition, menuCondition);
    }

    /** Only parts that meet this condition too. */
    public ReorderQuery whereParts(Function<? super PartsInventory, ? extends Condition> also) {
        return new ReorderQuery(
                snapshots, productCondition, partCondition.and(also.apply(PARTS_INVENTORY)), menuCondition);
    }

    /** Only menu items that meet this condition too. */
    public ReorderQuery whereMenuItems(Function<? super MenuItems, ? extends Condition> also) {
        return new ReorderQuery(snapshots, productCondition, partCondition, menuCondition.and(also.apply(MENU_ITEMS)));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public ReorderReport run() {
        return snapshots.read(snapshot -> {
            LocalDate today = snapshot.business().today();
            Period recent = Period.of(today.minusDays(ReorderRow.DAYS_OF_SALES - 1), today.plusDays(1));
            List<ReorderRow> items = new ArrayList<>(products(snapshot, recent));
            items.addAll(variants(snapshot, recent));
            items.addAll(parts(snapshot, recent));
            items.addAll(menuItems(snapshot, recent));
            items.sort(Comparator.comparing(ReorderRow::kind)
                    .thenComparing(
                            row -> row.daysOfCover().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(ReorderRow::name)
                    .thenComparing(row -> row.itemId().toString()));
            return new ReorderReport(snapshot.business(), List.copyOf(items));
        });
    }

    private List<ReorderRow> products(Snapshot snapshot, Period recent) {
        return snapshot.dsl()
                .select(
                        PRODUCTS.ID,
                        PRODUCTS.SKU,
                        PRODUCTS.NAME,
                        PRODUCTS.AVAILABLE_STOCK,
                        PRODUCTS.REORDER_POINT,
                        PRODUCTS.REORDER_QUANTITY,
                        DSL.coalesce(SOLD, NOTHING))
                .from(PRODUCTS)
                .leftJoin(productsSold(SALES_ORDER_ITEMS.PRODUCT_ID, recent))
                .on(SOLD_ITEM.eq(PRODUCTS.ID))
                .where(isOffered())
                .and(PRODUCTS.HAS_VARIANTS.isFalse())
                .and(PRODUCTS.AVAILABLE_STOCK.le(PRODUCTS.REORDER_POINT))
                .fetch(row -> new ReorderRow(
                        StockKind.PRODUCT,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        0,
                        row.value5(),
                        row.value7(),
                        row.value6().longValue()));
    }

    private List<ReorderRow> variants(Snapshot snapshot, Period recent) {
        return snapshot.dsl()
                .select(
                        PRODUCT_VARIANTS.ID,
                        PRODUCT_VARIANTS.VARIANT_SKU,
                        PRODUCTS.NAME,
                        PRODUCT_VARIANTS.ATTRIBUTE_COMBINATION,
                        PRODUCT_VARIANTS.AVAILABLE_STOCK,
                        PRODUCTS.REORDER_POINT,
                        PRODUCTS.REORDER_QUANTITY,
                        DSL.coalesce(SOLD, NOTHING))
                .from(PRODUCT_VARIANTS)
                .join(PRODUCTS)
                .on(
                        PRODUCTS.BUSINESS_ID.eq(PRODUCT_VARIANTS.BUSINESS_ID),
                        PRODUCTS.ID.eq(PRODUCT_VARIANTS.PARENT_PRODUCT_ID))
                .leftJoin(productsSold(SALES_ORDER_ITEMS.PRODUCT_VARIANT_ID, recent))
                .on(SOLD_ITEM.eq(PRODUCT_VARIANTS.ID))
                .where(isOffered())
                .and(PRODUCT_VARIANTS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(PRODUCT_VARIANTS.IS_ACTIVE.isTrue())
                .and(PRODUCT_VARIANTS.AVAILABLE_STOCK.le(PRODUCTS.REORDER_POINT))
                .fetch(row -> new ReorderRow(
                        StockKind.VARIANT,
                        row.value1(),
                        row.value2(),
                        row.value3() + " " + row.value4(),
                        row.value5(),
                        0,
                        row.value6(),
                        row.value8(),
                        row.value7().longValue()));
    }

    private Condition isOffered() {
        return PRODUCTS.BUSINESS_ID
                .eq(snapshots.businessId())
                .and(PRODUCTS.DELETED_AT.isNull())
                .and(PRODUCTS.STATUS.eq(ProductStatus.ACTIVE))
                .and(PRODUCTS.TRACK_INVENTORY.isTrue())
                .and(productCondition);
    }

    private Table<?> productsSold(Field<UUID> item, Period recent) {
        Field<Integer> quantity = Realised.pieces(SALES_ORDER_ITEMS.QUANTITY);
        return DSL.select(item.as(SOLD_ITEM), DSL.sum(quantity).as(SOLD))
                .from(SALES_ORDERS)
                .join(SALES_ORDER_ITEMS)
                .on(
                        SALES_ORDER_ITEMS.BUSINESS_ID.eq(SALES_ORDERS.BUSINESS_ID),
                        SALES_ORDER_ITEMS.SALES_ORDER_ID.eq(SALES_ORDERS.ID))
                .where(SALES_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(SALES_ORDER_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.salesOrder())
                .and(LocalDays.within(recent, SALES_ORDERS.ORDER_DATE))
                .and(item.isNotNull())
                .groupBy(item)
                .asTable("sold");
    }

    private List<ReorderRow> parts(Snapshot snapshot, Period recent) {
        Table<?> ordered = DSL.select(
                        PURCHASE_ORDERS.PART_ID,
                        DSL.sum(DSL.greatest(
                                        PURCHASE_ORDERS.QUANTITY_ORDERED.minus(PURCHASE_ORDERS.QUANTITY_RECEIVED),
                                        DSL.inline(0)))
                                .as(ORDERED))
                .from(PURCHASE_ORDERS)
                .where(PURCHASE_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(PURCHASE_ORDERS.STATUS.in(PurchaseOrderStatus.SUBMITTED, PurchaseOrderStatus.PARTIALLY_RECEIVED))
                .groupBy(PURCHASE_ORDERS.PART_ID)
                .asTable("ordered");
        Table<?> sold = DSL.select(
                        RO_PARTS_USED.PART_ID.as(SOLD_ITEM),
                        DSL.sum(RO_PARTS_USED.QUANTITY).as(SOLD))
                .from(REPAIR_ORDERS)
                .join(RO_PARTS_USED)
                .on(
                        RO_PARTS_USED.BUSINESS_ID.eq(REPAIR_ORDERS.BUSINESS_ID),
                        RO_PARTS_USED.REPAIR_ORDER_ID.eq(REPAIR_ORDERS.ID))
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(RO_PARTS_USED.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.repairOrder())
                .and(LocalDays.within(recent, REPAIR_ORDERS.COMPLETED_AT, LocalDays.zone(snapshots.businessId())))
                .groupBy(RO_PARTS_USED.PART_ID)
                .asTable("sold");
        Field<BigDecimal> onOrder = DSL.coalesce(ORDERED, NOTHING);
        return snapshot.dsl()
                .select(
                        PARTS_INVENTORY.ID,
                        PARTS_INVENTORY.PART_NUMBER,
                        PARTS_INVENTORY.PART_NAME,
                        PARTS_INVENTORY.AVAILABLE_STOCK,
                        onOrder,
                        PARTS_INVENTORY.REORDER_POINT,
                        DSL.coalesce(SOLD, NOTHING),
                        PARTS_INVENTORY.REORDER_QUANTITY)
                .from(PARTS_INVENTORY)
                .leftJoin(ordered)
                .on(ORDERED_PART.eq(PARTS_INVENTORY.ID))
                .leftJoin(sold)
                .on(SOLD_ITEM.eq(PARTS_INVENTORY.ID))
                .where(PARTS_INVENTORY.BUSINESS_ID.eq(snapshots.businessId()))
                .and(PARTS_INVENTORY.PART_STATUS.eq(PartStatus.ACTIVE))
                .and(PARTS_INVENTORY
                        .AVAILABLE_STOCK
                        .cast(SQLDataType.NUMERIC)
                        .plus(onOrder)
                        .le(PARTS_INVENTORY.REORDER_POINT.cast(SQLDataType.NUMERIC)))
                .and(partCondition)
                .fetch(row -> new ReorderRow(
                        StockKind.PART,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().longValueExact(),
                        row.value6(),
                        row.value7(),
                        row.value8().longValue()));
    }

    private List<ReorderRow> menuItems(Snapshot snapshot, Period recent) {
        Table<?> sold = DSL.select(
                        ORDER_ITEMS.MENU_ITEM_ID.as(SOLD_ITEM),
                        DSL.sum(ORDER_ITEMS.QUANTITY).as(SOLD))
                .from(ORDERS)
                .join(ORDER_ITEMS)
                .on(ORDER_ITEMS.BUSINESS_ID.eq(ORDERS.BUSINESS_ID), ORDER_ITEMS.ORDER_ID.eq(ORDERS.ID))
                .where(ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(ORDER_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.restaurantOrder())
                .and(ORDER_ITEMS.ITEM_STATUS.ne(ItemStatus.CANCELLED))
                .and(LocalDays.within(recent, ORDERS.ORDERED_AT, LocalDays.zone(snapshots.businessId())))
                .groupBy(ORDER_ITEMS.MENU_ITEM_ID)
                .asTable("sold");
        return snapshot.dsl()
                .select(
                        MENU_ITEMS.ID,
                        MENU_ITEMS.NAME,
                        MENU_ITEMS.CURRENT_STOCK,
                        MENU_ITEMS.LOW_STOCK_THRESHOLD,
                        DSL.coalesce(SOLD, NOTHING))
                .from(MENU_ITEMS)
                .leftJoin(sold)
                .on(SOLD_ITEM.eq(MENU_ITEMS.ID))
                .where(MENU_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(MENU_ITEMS.IS_ACTIVE.isTrue())
                .and(MENU_ITEMS.TRACK_INVENTORY.isTrue())
                .and(MENU_ITEMS.CURRENT_STOCK.le(MENU_ITEMS.LOW_STOCK_THRESHOLD))
                .and(menuCondition)
                .fetch(row -> new ReorderRow(
                        StockKind.MENU_ITEM,
                        row.value1(),
                        null,
                        row.value2(),
                        row.value3(),
                        0,
                        row.value4(),
                        row.value5(),
                        null));
    }
}
