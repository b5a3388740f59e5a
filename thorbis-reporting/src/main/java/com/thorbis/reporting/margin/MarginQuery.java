package com.thorbis.reporting.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Realised;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Comparison;
import com.thorbis.reporting.report.ReportRows;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.tables.MenuItems;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.schema.ret.tables.Products;
import com.thorbis.schema.ret.tables.records.SalesOrderItemRecord;

import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_VARIANTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;

/**
 * What is earned on each menu item, product and variant, of the lines of realised orders. A value: each method that
 * narrows it returns another.
 *
 * <pre>{@code
 * List<String> dogs = reporting.margins(Period.year(2026)).run().items().stream()
 *         .filter(item -> item.menuClass() == MenuClass.DOG)
 *         .map(MarginRow::name)
 *         .toList();
 * }</pre>
 */
public final class MarginQuery {

    private static final Field<UUID> ITEM = column("item_id", SQLDataType.UUID);
    private static final Field<UUID> VARIANT = column("variant_id", SQLDataType.UUID);
    private static final Field<BigDecimal> QUANTITY = column("quantity", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> REVENUE = column("revenue", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> KNOWN_COST = column("known_cost", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> COSTLESS_QUANTITY = column("costless_quantity", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> COSTLESS_REVENUE = column("costless_revenue", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> NOTHING = DSL.inline(BigDecimal.ZERO);

    private final Snapshots snapshots;
    private final Period period;
    private final Condition menuCondition;
    private final Condition productCondition;

    /** For {@code reporting.margins(period)}, which is the way to one. */
    public MarginQuery(Snapshots snapshots, Period period) {
        this(snapshots, period, DSL.noCondition(), DSL.noCondition());
    }

    private MarginQuery(Snapshots snapshots, Period period, Condition menuCondition, Condition productCondition) {
        this.snapshots = snapshots;
        this.period = period;
        this.menuCondition = menuCondition;
        this.productCondition = productCondition;
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name("sold", name), type);
    }

    /** Only menu items that meet this condition too. */
    public MarginQuery whereMenuItems(Function<? super MenuItems, ? extends Condition> also) {
        return new MarginQuery(snapshots, period, menuCondition.and(also.apply(MENU_ITEMS)), productCondition);
    }

    /** Only products that meet this condition too, and their variants. */
    public MarginQuery whereProducts(Function<? super Products, ? extends Condition> also) {
        return new MarginQuery(snapshots, period, menuCondition, productCondition.and(also.apply(PRODUCTS)));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public MarginReport run() {
        return snapshots.read(this::read);
    }

    /** Reads the report beside that of the period before. */
    public Comparison<MarginReport> compare() {
        MarginQuery before = new MarginQuery(snapshots, period.before(), menuCondition, productCondition);
        return snapshots.read(snapshot -> new Comparison<>(read(snapshot), before.read(snapshot)));
    }

    /** The lines behind a menu item's figures. */
    public ReportRows<OrderItemRecord> orderItems(UUID menuItemId) {
        return new ReportRows<>(
                snapshots.tenant().dao(ORDER_ITEMS),
                ORDER_ITEMS
                        .MENU_ITEM_ID
                        .eq(menuItemId)
                        .and(ORDER_ITEMS.ITEM_STATUS.ne(ItemStatus.CANCELLED))
                        .and(ORDER_ITEMS.ORDER_ID.in(
                                DSL.select(ORDERS.ID).from(ORDERS).where(isRealisedMeal()))));
    }

    /** The lines behind a product's figures, or behind those of a variant. */
    public ReportRows<SalesOrderItemRecord> salesOrderItems(UUID productOrVariantId) {
        return new ReportRows<>(
                snapshots.tenant().dao(SALES_ORDER_ITEMS),
                DSL.coalesce(SALES_ORDER_ITEMS.PRODUCT_ID, SALES_ORDER_ITEMS.PRODUCT_VARIANT_ID)
                        .eq(productOrVariantId)
                        .and(SALES_ORDER_ITEMS.SALES_ORDER_ID.in(
                                DSL.select(SALES_ORDERS.ID).from(SALES_ORDERS).where(isRealisedSale()))));
    }

    private MarginReport read(Snapshot snapshot) {
        List<MarginRow> rows = new ArrayList<>(menuItems(snapshot));
        rows.addAll(products(snapshot));
        rows.sort(Comparator.comparing(MarginRow::revenue)
                .reversed()
                .thenComparing(row -> row.itemId().toString()));
        return new MarginReport(snapshot.business(), period, MenuClasses.classify(rows));
    }

    private List<MarginRow> menuItems(Snapshot snapshot) {
        Condition costless = ORDER_ITEMS.TOTAL_COST.isNull();
        Table<?> sold = DSL.select(
                        ORDER_ITEMS.MENU_ITEM_ID.as(ITEM),
                        DSL.sum(ORDER_ITEMS.QUANTITY).as(QUANTITY),
                        DSL.sum(ORDER_ITEMS.TOTAL_PRICE).as(REVENUE),
                        orNothing(DSL.sum(ORDER_ITEMS.TOTAL_COST)).as(KNOWN_COST),
                        orNothing(DSL.sum(ORDER_ITEMS.QUANTITY).filterWhere(costless))
                                .as(COSTLESS_QUANTITY),
                        orNothing(DSL.sum(ORDER_ITEMS.TOTAL_PRICE).filterWhere(costless))
                                .as(COSTLESS_REVENUE))
                .from(ORDERS)
                .join(ORDER_ITEMS)
                .on(ORDER_ITEMS.BUSINESS_ID.eq(ORDERS.BUSINESS_ID), ORDER_ITEMS.ORDER_ID.eq(ORDERS.ID))
                .where(isRealisedMeal())
                .and(ORDER_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(ORDER_ITEMS.ITEM_STATUS.ne(ItemStatus.CANCELLED))
                .groupBy(ORDER_ITEMS.MENU_ITEM_ID)
                .asTable("sold");
        return snapshot.dsl()
                .select(MENU_ITEMS.ID, MENU_ITEMS.NAME, MENU_ITEMS.COST_PRICE)
                .select(QUANTITY, REVENUE, KNOWN_COST, COSTLESS_QUANTITY, COSTLESS_REVENUE)
                .from(sold)
                .join(MENU_ITEMS)
                .on(MENU_ITEMS.BUSINESS_ID.eq(snapshots.businessId()), MENU_ITEMS.ID.eq(ITEM))
                .where(menuCondition)
                .fetch(row -> row(
                        ItemKind.MENU_ITEM,
                        row.get(MENU_ITEMS.ID),
                        row.get(MENU_ITEMS.NAME),
                        row.get(MENU_ITEMS.COST_PRICE),
                        row));
    }

    private List<MarginRow> products(Snapshot snapshot) {
        Condition costless = SALES_ORDER_ITEMS.TOTAL_COST.isNull();
        Field<BigDecimal> quantity = Realised.pieces(SALES_ORDER_ITEMS.QUANTITY).coerce(SQLDataType.NUMERIC);
        Field<BigDecimal> price = Realised.signed(SALES_ORDER_ITEMS.TOTAL_PRICE);
        Table<?> sold = DSL.select(
                        SALES_ORDER_ITEMS.PRODUCT_ID.as(ITEM),
                        SALES_ORDER_ITEMS.PRODUCT_VARIANT_ID.as(VARIANT),
                        DSL.sum(quantity).as(QUANTITY),
                        DSL.sum(price).as(REVENUE),
                        orNothing(DSL.sum(Realised.signed(SALES_ORDER_ITEMS.TOTAL_COST)))
                                .as(KNOWN_COST),
                        orNothing(DSL.sum(quantity).filterWhere(costless)).as(COSTLESS_QUANTITY),
                        orNothing(DSL.sum(price).filterWhere(costless)).as(COSTLESS_REVENUE))
                .from(SALES_ORDERS)
                .join(SALES_ORDER_ITEMS)
                .on(
                        SALES_ORDER_ITEMS.BUSINESS_ID.eq(SALES_ORDERS.BUSINESS_ID),
                        SALES_ORDER_ITEMS.SALES_ORDER_ID.eq(SALES_ORDERS.ID))
                .where(isRealisedSale())
                .and(SALES_ORDER_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .groupBy(SALES_ORDER_ITEMS.PRODUCT_ID, SALES_ORDER_ITEMS.PRODUCT_VARIANT_ID)
                .asTable("sold");
        Field<BigDecimal> costNow = PRODUCTS.COST_PRICE
                .plus(DSL.coalesce(PRODUCT_VARIANTS.COST_ADJUSTMENT, NOTHING))
                .as("cost_now");
        return snapshot.dsl()
                .select(PRODUCTS.ID, PRODUCTS.NAME, PRODUCT_VARIANTS.ATTRIBUTE_COMBINATION, VARIANT, costNow)
                .select(QUANTITY, REVENUE, KNOWN_COST, COSTLESS_QUANTITY, COSTLESS_REVENUE)
                .from(sold)
                .leftJoin(PRODUCT_VARIANTS)
                .on(PRODUCT_VARIANTS.BUSINESS_ID.eq(snapshots.businessId()), PRODUCT_VARIANTS.ID.eq(VARIANT))
                .join(PRODUCTS)
                .on(
                        PRODUCTS.BUSINESS_ID.eq(snapshots.businessId()),
                        PRODUCTS.ID.eq(DSL.coalesce(ITEM, PRODUCT_VARIANTS.PARENT_PRODUCT_ID)))
                .where(productCondition)
                .fetch(row -> {
                    UUID variant = row.get(VARIANT);
                    return variant == null
                            ? row(ItemKind.PRODUCT, row.get(PRODUCTS.ID), row.get(PRODUCTS.NAME), row.get(costNow), row)
                            : row(
                                    ItemKind.VARIANT,
                                    variant,
                                    row.get(PRODUCTS.NAME) + " " + row.get(PRODUCT_VARIANTS.ATTRIBUTE_COMBINATION),
                                    row.get(costNow),
                                    row);
                });
    }

    private static MarginRow row(ItemKind kind, UUID id, String name, BigDecimal costNow, Record sold) {
        BigDecimal estimated = sold.get(COSTLESS_QUANTITY).multiply(costNow);
        return new MarginRow(
                kind,
                id,
                name,
                sold.get(QUANTITY).longValueExact(),
                sold.get(REVENUE),
                sold.get(KNOWN_COST).add(estimated),
                sold.get(COSTLESS_REVENUE),
                null);
    }

    private Condition isRealisedMeal() {
        return ORDERS.BUSINESS_ID
                .eq(snapshots.businessId())
                .and(Realised.restaurantOrder())
                .and(LocalDays.within(period, ORDERS.ORDERED_AT, LocalDays.zone(snapshots.businessId())));
    }

    private Condition isRealisedSale() {
        return SALES_ORDERS
                .BUSINESS_ID
                .eq(snapshots.businessId())
                .and(Realised.salesOrder())
                .and(LocalDays.within(period, SALES_ORDERS.ORDER_DATE));
    }

    private static Field<BigDecimal> orNothing(Field<BigDecimal> sum) {
        return DSL.coalesce(sum, NOTHING);
    }
}
