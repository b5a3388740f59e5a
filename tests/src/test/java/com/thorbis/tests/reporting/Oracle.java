package com.thorbis.tests.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.billing.BillingMonth;
import com.thorbis.reporting.billing.UninvoicedOrders;
import com.thorbis.reporting.loyalty.CohortRow;
import com.thorbis.reporting.loyalty.RfmRow;
import com.thorbis.reporting.margin.ItemKind;
import com.thorbis.reporting.margin.MarginRow;
import com.thorbis.reporting.margin.MenuClass;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.receivables.ReceivablesRow;
import com.thorbis.reporting.reorder.ReorderRow;
import com.thorbis.reporting.reorder.StockKind;
import com.thorbis.reporting.revenue.RevenueRow;
import com.thorbis.reporting.satisfaction.SatisfactionRow;
import com.thorbis.reporting.technician.TechnicianRow;
import com.thorbis.schema.auto.enums.PartStatus;
import com.thorbis.schema.auto.enums.PurchaseOrderStatus;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.schema.hs.tables.records.PaymentRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.tables.records.MenuItemRecord;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;
import com.thorbis.schema.ret.enums.ProductStatus;
import com.thorbis.schema.ret.tables.records.ProductRecord;
import com.thorbis.schema.ret.tables.records.ProductVariantRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderItemRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;
import com.thorbis.tests.reporting.Books.Order;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.PURCHASE_ORDERS;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_VARIANTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static com.thorbis.tests.reporting.Books.sum;

/** What each report should say, worked out row by row. */
final class Oracle {

    private final Books books;
    private final List<Order> realised;

    Oracle(Books books) {
        this.books = books;
        this.realised = books.realised();
    }

    private static boolean isIn(Period period, @Nullable LocalDate day) {
        return day != null && !day.isBefore(period.from()) && day.isBefore(period.to());
    }

    private Stream<Order> realised(Period period) {
        return realised.stream().filter(order -> isIn(period, order.day()));
    }

    List<RevenueRow> revenue(Period period) {
        List<RevenueRow> rows = new ArrayList<>();
        for (PrimaryIndustry industry : PrimaryIndustry.values()) {
            for (YearMonth month : period.months()) {
                List<Order> orders = realised(period)
                        .filter(order -> order.industry() == industry
                                && YearMonth.from(Objects.requireNonNull(order.day()))
                                        .equals(month))
                        .toList();
                rows.add(new RevenueRow(
                        industry,
                        List.of(),
                        month,
                        (int) orders.stream().filter(order -> !order.isReturn()).count(),
                        (int) orders.stream().filter(Order::isReturn).count(),
                        sum(orders.stream().map(Order::gross)),
                        sum(orders.stream().map(Order::net)),
                        sum(orders.stream().map(Order::tax)),
                        sum(orders.stream().map(Order::tips))));
            }
        }
        return rows;
    }

    List<Order> undated() {
        return realised.stream().filter(order -> order.day() == null).toList();
    }

    List<BillingMonth> billing(Period period) {
        return period.months().stream()
                .map(month -> {
                    List<InvoiceRecord> issued = books.invoices()
                            .filter(invoice -> Books.isIssued(invoice)
                                    && isIn(period, invoice.getIssueDate())
                                    && YearMonth.from(invoice.getIssueDate()).equals(month))
                            .toList();
                    List<PaymentRecord> received = books.collected().stream()
                            .filter(payment -> isIn(period, books.day(payment.getReceivedAt()))
                                    && YearMonth.from(Objects.requireNonNull(books.day(payment.getReceivedAt())))
                                            .equals(month))
                            .toList();
                    return new BillingMonth(
                            month,
                            issued.size(),
                            sum(issued.stream().map(InvoiceRecord::getTotalAmount)),
                            balance(issued, InvoiceStatus.WRITTEN_OFF),
                            balance(issued, InvoiceStatus.SENT, InvoiceStatus.PARTIALLY_PAID),
                            received.size(),
                            sum(received.stream().map(Books::kept)));
                })
                .toList();
    }

    private static BigDecimal balance(List<InvoiceRecord> invoices, InvoiceStatus... statuses) {
        return sum(invoices.stream()
                .filter(invoice -> List.of(statuses).contains(invoice.getStatus()))
                .map(InvoiceRecord::getBalanceDue));
    }

    List<UninvoicedOrders> uninvoiced(Period period) {
        List<UninvoicedOrders> found = new ArrayList<>();
        realised(period)
                .filter(order -> !order.isInvoiced() && !order.isReturn())
                .collect(Collectors.groupingBy(Order::industry))
                .forEach((industry, orders) -> found.add(new UninvoicedOrders(
                        industry, orders.size(), sum(orders.stream().map(Order::gross)))));
        return found;
    }

    /** By the balance of each invoice at the end of a day, from payments whose day of receipt is known. */
    List<ReceivablesRow> receivables(LocalDate day, LocalDate today) {
        Map<Optional<UUID>, ReceivablesRow> rows = new HashMap<>();
        for (InvoiceRecord invoice : books.invoices().toList()) {
            BigDecimal balance = day.isBefore(today) ? balanceAt(invoice, day) : balanceNow(invoice);
            if (balance.signum() > 0) {
                long late = invoice.getDueDate() == null ? 0 : ChronoUnit.DAYS.between(invoice.getDueDate(), day);
                BigDecimal zero = BigDecimal.ZERO;
                ReceivablesRow row = new ReceivablesRow(
                        invoice.getCustomerId(),
                        customerName(invoice.getCustomerId()),
                        1,
                        late <= 0 ? balance : zero,
                        late >= 1 && late <= 30 ? balance : zero,
                        late >= 31 && late <= 60 ? balance : zero,
                        late >= 61 && late <= 90 ? balance : zero,
                        late > 90 ? balance : zero);
                rows.merge(Optional.ofNullable(invoice.getCustomerId()), row, Oracle::added);
            }
        }
        return List.copyOf(rows.values());
    }

    private static ReceivablesRow added(ReceivablesRow a, ReceivablesRow b) {
        return new ReceivablesRow(
                a.customerId(),
                a.customer(),
                a.invoices() + b.invoices(),
                a.notDue().add(b.notDue()),
                a.upTo30().add(b.upTo30()),
                a.upTo60().add(b.upTo60()),
                a.upTo90().add(b.upTo90()),
                a.over90().add(b.over90()));
    }

    private static BigDecimal balanceNow(InvoiceRecord invoice) {
        boolean open = invoice.getStatus() == InvoiceStatus.SENT || invoice.getStatus() == InvoiceStatus.PARTIALLY_PAID;
        return open ? invoice.getBalanceDue() : BigDecimal.ZERO;
    }

    private BigDecimal balanceAt(InvoiceRecord invoice, LocalDate day) {
        boolean open = switch (invoice.getStatus()) {
            case SENT, PARTIALLY_PAID, PAID -> !invoice.getIssueDate().isAfter(day);
            case DRAFT, VOID, WRITTEN_OFF -> false;
        };
        if (!open) {
            return BigDecimal.ZERO;
        }
        return books.collected().stream()
                .filter(payment -> payment.getInvoiceId().equals(invoice.getId()))
                .filter(payment -> payment.getReceivedAt() != null
                        && !Objects.requireNonNull(books.day(payment.getReceivedAt()))
                                .isAfter(day))
                .map(Books::kept)
                .reduce(invoice.getTotalAmount(), BigDecimal::subtract);
    }

    private @Nullable String customerName(@Nullable UUID id) {
        return books.rows(CUSTOMERS).stream()
                .filter(customer -> customer.getId().equals(id))
                .map(Oracle::name)
                .findFirst()
                .orElse(null);
    }

    private static String name(CustomerRecord customer) {
        String person = Stream.of(customer.getFirstName(), customer.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? customer.getCompanyName() : person;
    }

    List<TechnicianRow> technicians(Period period) {
        Map<Optional<UUID>, TechnicianRow> rows = new HashMap<>();
        for (WorkOrderRecord order : books.completedWork()) {
            if (isIn(period, books.day(order.getCompletedAt()))) {
                boolean timed =
                        order.getStartedAt() != null && !order.getStartedAt().isAfter(order.getCompletedAt());
                boolean promised = order.getScheduledEnd() != null;
                add(
                        rows,
                        order.getAssignedTechnicianId(),
                        1,
                        0,
                        order.getSubtotal().subtract(order.getDiscountAmount()),
                        timed ? Duration.between(order.getStartedAt(), order.getCompletedAt()) : null,
                        BigDecimal.ZERO,
                        promised,
                        promised && !order.getCompletedAt().isAfter(order.getScheduledEnd()));
            }
        }
        Map<UUID, BigDecimal> hours = books.rows(RO_LINE_ITEMS).stream()
                .filter(line -> line.getLaborHours() != null)
                .collect(Collectors.toMap(
                        RoLineItemRecord::getRepairOrderId, RoLineItemRecord::getLaborHours, BigDecimal::add));
        for (RepairOrderRecord order : books.completedRepairs()) {
            if (isIn(period, books.day(order.getCompletedAt()))) {
                boolean promised = order.getPromisedAt() != null;
                add(
                        rows,
                        order.getPrimaryTechnicianId(),
                        0,
                        1,
                        order.getSubtotal().subtract(order.getDiscountAmount()),
                        null,
                        hours.getOrDefault(order.getId(), BigDecimal.ZERO),
                        promised,
                        promised && !order.getCompletedAt().isAfter(order.getPromisedAt()));
            }
        }
        return List.copyOf(rows.values());
    }

    private static void add(
            Map<Optional<UUID>, TechnicianRow> rows,
            @Nullable UUID technician,
            int work,
            int repairs,
            BigDecimal net,
            @Nullable Duration time,
            BigDecimal hours,
            boolean promised,
            boolean onTime) {
        BigDecimal seconds = time == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        TechnicianRow row = new TechnicianRow(
                technician,
                null,
                work,
                repairs,
                net,
                time == null ? 0 : 1,
                seconds,
                hours,
                promised ? 1 : 0,
                onTime ? 1 : 0);
        rows.merge(
                Optional.ofNullable(technician),
                row,
                (a, b) -> new TechnicianRow(
                        technician,
                        null,
                        a.workOrders() + b.workOrders(),
                        a.repairOrders() + b.repairOrders(),
                        a.net().add(b.net()),
                        a.timedOrders() + b.timedOrders(),
                        a.secondsOnTimedOrders().add(b.secondsOnTimedOrders()),
                        a.laborHoursSold().add(b.laborHoursSold()),
                        a.promisedOrders() + b.promisedOrders(),
                        a.onTimeOrders() + b.onTimeOrders()));
    }

    List<MarginRow> margins(Period period) {
        Map<UUID, MarginRow> rows = new HashMap<>();
        Map<UUID, MenuItemRecord> dishes = byId(books.rows(MENU_ITEMS), MenuItemRecord::getId);
        List<UUID> meals = books.completedMeals().stream()
                .filter(order -> isIn(period, books.day(order.getOrderedAt())))
                .map(order -> order.getId())
                .toList();
        for (OrderItemRecord line : books.rows(ORDER_ITEMS)) {
            if (meals.contains(line.getOrderId()) && line.getItemStatus() != ItemStatus.CANCELLED) {
                MenuItemRecord dish = Objects.requireNonNull(dishes.get(line.getMenuItemId()));
                add(
                        rows,
                        ItemKind.MENU_ITEM,
                        dish.getId(),
                        dish.getName(),
                        line.getQuantity(),
                        line.getTotalPrice(),
                        line.getTotalCost(),
                        dish.getCostPrice());
            }
        }
        Map<UUID, ProductRecord> products = byId(books.rows(PRODUCTS), ProductRecord::getId);
        Map<UUID, ProductVariantRecord> variants = byId(books.rows(PRODUCT_VARIANTS), ProductVariantRecord::getId);
        Map<UUID, SalesOrderRecord> sales = byId(books.realisedSales(), SalesOrderRecord::getId);
        for (SalesOrderItemRecord line : books.rows(SALES_ORDER_ITEMS)) {
            SalesOrderRecord order = sales.get(line.getSalesOrderId());
            if (order == null || !isIn(period, order.getOrderDate())) {
                continue;
            }
            boolean back = order.getOrderType() == OrderType.RETURN;
            ProductVariantRecord variant = variants.get(line.getProductVariantId());
            ProductRecord product = Objects.requireNonNull(
                    products.get(variant == null ? line.getProductId() : variant.getParentProductId()));
            add(
                    rows,
                    variant == null ? ItemKind.PRODUCT : ItemKind.VARIANT,
                    variant == null ? product.getId() : variant.getId(),
                    variant == null ? product.getName() : product.getName() + " " + variant.getAttributeCombination(),
                    back ? -line.getQuantity() : line.getQuantity(),
                    Books.signed(back, line.getTotalPrice()),
                    line.getTotalCost() == null ? null : Books.signed(back, line.getTotalCost()),
                    variant == null
                            ? product.getCostPrice()
                            : product.getCostPrice().add(variant.getCostAdjustment()));
        }
        return classified(List.copyOf(rows.values()));
    }

    /** Pieces that came back count negative. */
    int signedQuantity(SalesOrderItemRecord line) {
        boolean back = books.realisedSales().stream()
                .anyMatch(order ->
                        order.getId().equals(line.getSalesOrderId()) && order.getOrderType() == OrderType.RETURN);
        return back ? -line.getQuantity() : line.getQuantity();
    }

    private static <R> Map<UUID, R> byId(List<R> rows, Function<R, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, row -> row));
    }

    private static void add(
            Map<UUID, MarginRow> rows,
            ItemKind kind,
            UUID id,
            String name,
            int quantity,
            BigDecimal price,
            @Nullable BigDecimal cost,
            BigDecimal costNow) {
        BigDecimal known = cost == null ? costNow.multiply(BigDecimal.valueOf(quantity)) : cost;
        MarginRow row =
                new MarginRow(kind, id, name, quantity, price, known, cost == null ? price : BigDecimal.ZERO, null);
        rows.merge(
                id,
                row,
                (a, b) -> new MarginRow(
                        kind,
                        id,
                        name,
                        a.quantity() + b.quantity(),
                        a.revenue().add(b.revenue()),
                        a.cost().add(b.cost()),
                        a.estimatedRevenue().add(b.estimatedRevenue()),
                        null));
    }

    private static List<MarginRow> classified(List<MarginRow> rows) {
        List<BigDecimal> quantities = dishes(rows)
                .map(row -> BigDecimal.valueOf(row.quantity()))
                .sorted()
                .toList();
        List<BigDecimal> margins =
                dishes(rows).map(Oracle::marginOfPiece).sorted().toList();
        return rows.stream()
                .map(row -> row.kind() != ItemKind.MENU_ITEM
                        ? row
                        : new MarginRow(
                                row.kind(),
                                row.itemId(),
                                row.name(),
                                row.quantity(),
                                row.revenue(),
                                row.cost(),
                                row.estimatedRevenue(),
                                menuClass(
                                        isUpper(BigDecimal.valueOf(row.quantity()), quantities),
                                        isUpper(marginOfPiece(row), margins))))
                .toList();
    }

    private static Stream<MarginRow> dishes(List<MarginRow> rows) {
        return rows.stream().filter(row -> row.kind() == ItemKind.MENU_ITEM);
    }

    private static BigDecimal marginOfPiece(MarginRow row) {
        return row.revenue().subtract(row.cost()).divide(BigDecimal.valueOf(row.quantity()), 6, RoundingMode.HALF_UP);
    }

    private static boolean isUpper(BigDecimal value, List<BigDecimal> sorted) {
        BigDecimal twice = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        return value.multiply(BigDecimal.valueOf(2)).compareTo(twice) >= 0;
    }

    private static MenuClass menuClass(boolean popular, boolean profitable) {
        if (popular) {
            return profitable ? MenuClass.STAR : MenuClass.PLOWHORSE;
        }
        return profitable ? MenuClass.PUZZLE : MenuClass.DOG;
    }

    List<ReorderRow> reorderList(LocalDate today) {
        Period recent = Period.of(today.minusDays(89), today.plusDays(1));
        List<ReorderRow> rows = new ArrayList<>();
        Map<UUID, ProductRecord> products = byId(books.rows(PRODUCTS), ProductRecord::getId);
        for (ProductRecord product : products.values()) {
            if (isOffered(product)
                    && !product.getHasVariants()
                    && product.getAvailableStock() <= product.getReorderPoint()) {
                rows.add(new ReorderRow(
                        StockKind.PRODUCT,
                        product.getId(),
                        product.getSku(),
                        product.getName(),
                        product.getAvailableStock(),
                        0,
                        product.getReorderPoint(),
                        sold(recent, SalesOrderItemRecord::getProductId, product.getId()),
                        (long) product.getReorderQuantity()));
            }
        }
        for (ProductVariantRecord variant : books.rows(PRODUCT_VARIANTS)) {
            ProductRecord product = Objects.requireNonNull(products.get(variant.getParentProductId()));
            if (isOffered(product)
                    && variant.getIsActive()
                    && variant.getAvailableStock() <= product.getReorderPoint()) {
                rows.add(new ReorderRow(
                        StockKind.VARIANT,
                        variant.getId(),
                        variant.getVariantSku(),
                        product.getName() + " " + variant.getAttributeCombination(),
                        variant.getAvailableStock(),
                        0,
                        product.getReorderPoint(),
                        sold(recent, SalesOrderItemRecord::getProductVariantId, variant.getId()),
                        (long) product.getReorderQuantity()));
            }
        }
        rows.addAll(partsToOrder(recent));
        rows.addAll(dishesToRestock(recent));
        return rows;
    }

    private static boolean isOffered(ProductRecord product) {
        return product.getDeletedAt() == null
                && product.getStatus() == ProductStatus.ACTIVE
                && product.getTrackInventory();
    }

    private BigDecimal sold(Period recent, Function<SalesOrderItemRecord, @Nullable UUID> item, UUID id) {
        Map<UUID, SalesOrderRecord> sales = byId(books.realisedSales(), SalesOrderRecord::getId);
        return sum(books.rows(SALES_ORDER_ITEMS).stream()
                .filter(line -> id.equals(item.apply(line)))
                .filter(line -> sales.containsKey(line.getSalesOrderId()))
                .filter(line -> isIn(
                        recent,
                        Objects.requireNonNull(sales.get(line.getSalesOrderId()))
                                .getOrderDate()))
                .map(line -> Books.signed(
                        Objects.requireNonNull(sales.get(line.getSalesOrderId()))
                                        .getOrderType()
                                == OrderType.RETURN,
                        BigDecimal.valueOf(line.getQuantity()))));
    }

    private List<ReorderRow> partsToOrder(Period recent) {
        List<UUID> repairs = books.completedRepairs().stream()
                .filter(order -> isIn(recent, books.day(order.getCompletedAt())))
                .map(RepairOrderRecord::getId)
                .toList();
        List<ReorderRow> rows = new ArrayList<>();
        for (var part : books.rows(PARTS_INVENTORY)) {
            long ordered = books.rows(PURCHASE_ORDERS).stream()
                    .filter(order -> order.getPartId().equals(part.getId()))
                    .filter(order -> order.getStatus() == PurchaseOrderStatus.SUBMITTED
                            || order.getStatus() == PurchaseOrderStatus.PARTIALLY_RECEIVED)
                    .mapToLong(order -> Math.max(0, order.getQuantityOrdered() - order.getQuantityReceived()))
                    .sum();
            if (part.getPartStatus() == PartStatus.ACTIVE
                    && part.getAvailableStock() + ordered <= part.getReorderPoint()) {
                rows.add(new ReorderRow(
                        StockKind.PART,
                        part.getId(),
                        part.getPartNumber(),
                        part.getPartName(),
                        part.getAvailableStock(),
                        ordered,
                        part.getReorderPoint(),
                        sum(books.rows(RO_PARTS_USED).stream()
                                .filter(used -> used.getPartId().equals(part.getId())
                                        && repairs.contains(used.getRepairOrderId()))
                                .map(used -> used.getQuantity())),
                        (long) part.getReorderQuantity()));
            }
        }
        return rows;
    }

    private List<ReorderRow> dishesToRestock(Period recent) {
        List<UUID> meals = books.completedMeals().stream()
                .filter(order -> isIn(recent, books.day(order.getOrderedAt())))
                .map(order -> order.getId())
                .toList();
        return books.rows(MENU_ITEMS).stream()
                .filter(dish -> dish.getIsActive()
                        && dish.getTrackInventory()
                        && dish.getCurrentStock() <= dish.getLowStockThreshold())
                .map(dish -> new ReorderRow(
                        StockKind.MENU_ITEM,
                        dish.getId(),
                        null,
                        dish.getName(),
                        dish.getCurrentStock(),
                        0,
                        dish.getLowStockThreshold(),
                        sum(books.rows(ORDER_ITEMS).stream()
                                .filter(line -> line.getMenuItemId().equals(dish.getId())
                                        && meals.contains(line.getOrderId())
                                        && line.getItemStatus() != ItemStatus.CANCELLED)
                                .map(line -> BigDecimal.valueOf(line.getQuantity()))),
                        null))
                .toList();
    }

    List<CohortRow> cohorts(Period period) {
        Map<UUID, List<YearMonth>> months = new HashMap<>();
        known(realised.stream())
                .filter(order -> !order.isReturn() && order.day() != null)
                .filter(order -> Objects.requireNonNull(order.day()).isBefore(period.to()))
                .forEach(order -> months.computeIfAbsent(
                                Objects.requireNonNull(order.customer()), customer -> new ArrayList<>())
                        .add(YearMonth.from(Objects.requireNonNull(order.day()))));
        List<YearMonth> cohorts = period.months();
        YearMonth last = cohorts.get(cohorts.size() - 1);
        return cohorts.stream()
                .map(cohort -> {
                    List<List<YearMonth>> members = months.values().stream()
                            .filter(active -> active.stream()
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow()
                                    .equals(cohort))
                            .toList();
                    List<Integer> returning = new ArrayList<>();
                    for (YearMonth later = cohort.plusMonths(1); !later.isAfter(last); later = later.plusMonths(1)) {
                        YearMonth month = later;
                        returning.add((int) members.stream()
                                .filter(active -> active.contains(month))
                                .count());
                    }
                    return new CohortRow(cohort, members.size(), returning);
                })
                .toList();
    }

    private Stream<Order> known(Stream<Order> orders) {
        List<UUID> customers = books.customers().map(CustomerRecord::getId).toList();
        return orders.filter(order -> customers.contains(order.customer()));
    }

    List<RfmRow> rfm(LocalDate day) {
        Map<UUID, List<Order>> orders = known(realised(Period.of(day.minusDays(364), day.plusDays(1))))
                .collect(Collectors.groupingBy(order -> Objects.requireNonNull(order.customer())));
        orders.values().removeIf(list -> list.stream().allMatch(Order::isReturn));
        Function<UUID, List<Order>> of = customer -> Objects.requireNonNull(orders.get(customer));
        Function<UUID, LocalDate> last = customer -> of.apply(customer).stream()
                .filter(order -> !order.isReturn())
                .map(order -> Objects.requireNonNull(order.day()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Function<UUID, Long> count = customer ->
                of.apply(customer).stream().filter(order -> !order.isReturn()).count();
        Function<UUID, BigDecimal> net =
                customer -> sum(of.apply(customer).stream().map(Order::net));
        List<UUID> byRecency = sorted(orders, last);
        List<UUID> byFrequency = sorted(orders, count);
        List<UUID> byNet = sorted(orders, net);
        return orders.keySet().stream()
                .map(customer -> new RfmRow(
                        customer,
                        Objects.requireNonNull(customerName(customer)),
                        last.apply(customer),
                        count.apply(customer).intValue(),
                        net.apply(customer),
                        fifth(byRecency, customer),
                        fifth(byFrequency, customer),
                        fifth(byNet, customer)))
                .toList();
    }

    /** Who is equal by key, which PostgreSQL orders byte by byte. */
    private static <V extends Comparable<? super V>> List<UUID> sorted(
            Map<UUID, List<Order>> orders, Function<UUID, V> value) {
        return orders.keySet().stream()
                .sorted(Comparator.comparing(value).thenComparing(UUID::toString))
                .toList();
    }

    /** The first groups are larger by one where the customers can't be divided by five. */
    private static int fifth(List<UUID> sorted, UUID customer) {
        int size = sorted.size() / 5;
        int larger = sorted.size() % 5;
        int place = sorted.indexOf(customer);
        return place < larger * (size + 1) ? place / (size + 1) + 1 : larger + (place - larger * (size + 1)) / size + 1;
    }

    List<SatisfactionRow> satisfaction(Period period, OffsetDateTime now) {
        LocalDate today = Objects.requireNonNull(books.day(now));
        return Stream.of(PrimaryIndustry.values())
                .map(industry -> {
                    List<Order> orders = realised(period)
                            .filter(order -> order.industry() == industry && !order.isReturn())
                            .toList();
                    List<Order> known = known(orders.stream()).toList();
                    List<Order> old = known.stream()
                            .filter(order -> Objects.requireNonNull(order.day())
                                    .plusDays(90)
                                    .isBefore(today))
                            .toList();
                    Fate fate = fate(period, industry);
                    Jobs jobs = jobs(period, industry, now);
                    return new SatisfactionRow(
                            industry,
                            old.size(),
                            (int) old.stream().filter(this::isRepeated).count(),
                            known.size() - old.size(),
                            orders.size() - known.size(),
                            fate.placed(),
                            fate.cancelled(),
                            fate.returned(),
                            jobs.observed(),
                            jobs.callbacks(),
                            jobs.young(),
                            jobs.withoutDevice());
                })
                .toList();
    }

    private boolean isRepeated(Order order) {
        LocalDate day = Objects.requireNonNull(order.day());
        return realised.stream()
                .filter(later -> !later.isReturn() && later.day() != null)
                .filter(later -> Objects.equals(order.customer(), later.customer()))
                .filter(later -> {
                    int order1 = Objects.requireNonNull(later.day()).compareTo(day);
                    return order1 > 0
                            || (order1 == 0
                                    && later.id()
                                                    .toString()
                                                    .compareTo(order.id().toString())
                                            > 0);
                })
                .anyMatch(later -> !Objects.requireNonNull(later.day()).isAfter(day.plusDays(90)));
    }

    private record Fate(int placed, int cancelled, int returned) {}

    private Fate fate(Period period, PrimaryIndustry industry) {
        return switch (industry) {
            case HS ->
                fate(books.rows(WORK_ORDERS).stream()
                        .filter(row -> row.getDeletedAt() == null && isIn(period, books.day(row.getCreatedAt())))
                        .map(row -> row.getStatus() == WorkOrderStatus.CANCELLED)
                        .toList());
            case AUTO ->
                fate(books.rows(REPAIR_ORDERS).stream()
                        .filter(row -> row.getDeletedAt() == null && isIn(period, books.day(row.getCreatedAt())))
                        .map(row -> row.getStatus() == RepairOrderStatus.CANCELLED)
                        .toList());
            case REST ->
                fate(books.rows(ORDERS).stream()
                        .filter(row -> row.getStatus() != com.thorbis.schema.rest.enums.OrderStatus.DRAFT
                                && isIn(period, books.day(row.getOrderedAt())))
                        .map(row -> row.getStatus() == com.thorbis.schema.rest.enums.OrderStatus.CANCELLED)
                        .toList());
            case RET -> {
                List<SalesOrderRecord> sales = books.rows(SALES_ORDERS).stream()
                        .filter(row -> isIn(period, row.getOrderDate()) && row.getOrderType() != OrderType.QUOTE)
                        .toList();
                List<SalesOrderRecord> placed = sales.stream()
                        .filter(row -> row.getOrderType() != OrderType.RETURN)
                        .toList();
                long back = placed.stream()
                                .filter(row -> row.getOrderStatus() == OrderStatus.RETURNED)
                                .count()
                        + realised(period).filter(Order::isReturn).count();
                yield new Fate(
                        placed.size(),
                        (int) placed.stream()
                                .filter(row -> row.getOrderStatus() == OrderStatus.CANCELLED)
                                .count(),
                        (int) back);
            }
        };
    }

    private static Fate fate(List<Boolean> cancelled) {
        return new Fate(
                cancelled.size(), (int) cancelled.stream().filter(c -> c).count(), 0);
    }

    private record Jobs(int observed, int callbacks, int young, int withoutDevice) {}

    private Jobs jobs(Period period, PrimaryIndustry industry, OffsetDateTime now) {
        int observed = 0;
        int callbacks = 0;
        int young = 0;
        int without = 0;
        if (industry == PrimaryIndustry.HS) {
            for (WorkOrderRecord job : books.completedWork()) {
                if (!isIn(period, books.day(job.getCompletedAt()))) {
                    continue;
                }
                OffsetDateTime end = job.getCompletedAt().plus(Duration.ofDays(30));
                if (job.getEquipmentId() == null) {
                    without++;
                } else if (end.isAfter(now)) {
                    young++;
                } else {
                    observed++;
                    callbacks += books.rows(WORK_ORDERS).stream()
                                    .anyMatch(again -> !again.getId().equals(job.getId())
                                            && job.getEquipmentId().equals(again.getEquipmentId())
                                            && again.getDeletedAt() == null
                                            && again.getStatus() != WorkOrderStatus.CANCELLED
                                            && again.getCreatedAt().isAfter(job.getCompletedAt())
                                            && !again.getCreatedAt().isAfter(end))
                            ? 1
                            : 0;
                }
            }
        } else if (industry == PrimaryIndustry.AUTO) {
            for (RepairOrderRecord job : books.completedRepairs()) {
                if (!isIn(period, books.day(job.getCompletedAt()))) {
                    continue;
                }
                OffsetDateTime end = job.getCompletedAt().plus(Duration.ofDays(30));
                if (end.isAfter(now)) {
                    young++;
                } else {
                    observed++;
                    callbacks += books.rows(REPAIR_ORDERS).stream()
                                    .anyMatch(again -> !again.getId().equals(job.getId())
                                            && job.getVehicleId().equals(again.getVehicleId())
                                            && again.getDeletedAt() == null
                                            && again.getStatus() != RepairOrderStatus.CANCELLED
                                            && again.getCreatedAt().isAfter(job.getCompletedAt())
                                            && !again.getCreatedAt().isAfter(end))
                            ? 1
                            : 0;
                }
            }
        }
        return new Jobs(observed, callbacks, young, without);
    }
}
