package com.thorbis.example.service.load;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.thorbis.dao.TenantTransaction;
import com.thorbis.dao.people.Person;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.business.Staff;
import com.thorbis.example.service.input.northwind.Department;
import com.thorbis.example.service.input.northwind.Northwind;
import com.thorbis.example.service.input.northwind.Northwind.Employee;
import com.thorbis.example.service.input.northwind.Northwind.Line;
import com.thorbis.example.service.input.northwind.Northwind.Order;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.ret.enums.FulfillmentMethod;
import com.thorbis.schema.ret.enums.FulfillmentStatus;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.ProductStatus;
import com.thorbis.schema.ret.tables.records.ProductCategoryRecord;
import com.thorbis.schema.ret.tables.records.ProductRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderItemRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;
import com.thorbis.schema.ret.tables.records.SupplierRecord;
import com.thorbis.schema.user_mgmt.enums.BusinessUserRole;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.SUPPLIERS;

/** Puts a wholesaler's files into a business: all of them or, after any error, nothing. */
public final class NorthwindLoader {

    private final TenantTransaction tx;
    private final Northwind files;
    private final Progress progress;
    private final Keys suppliers = new Keys();
    private final Keys categories = new Keys();
    private final Keys products = new Keys();
    private final Keys customers = new Keys();
    private final Keys orders = new Keys();

    private NorthwindLoader(TenantTransaction tx, Northwind files, Progress progress) {
        this.tx = tx;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Loads everything in one transaction.
     *
     * @return how many rows there are now, employees and departments included
     */
    public static int load(Business business, Northwind files) {
        int rows = rows(files);
        try (Progress progress = new Progress(business.name(), rows)) {
            business.tenant().transaction(tx -> new NorthwindLoader(tx, files, progress).load());
        }
        return rows;
    }

    private static int rows(Northwind files) {
        return Stream.of(
                        files.suppliers(),
                        List.of(Department.values()),
                        files.categories(),
                        files.products(),
                        files.customers(),
                        files.employees(),
                        files.orders(),
                        files.lines())
                .mapToInt(List::size)
                .sum();
    }

    /** Each table after those that it refers to. */
    private void load() {
        progress.load(tx.dao(SUPPLIERS), files.suppliers().stream().map(this::row));
        progress.load(
                tx.dao(PRODUCT_CATEGORIES), Arrays.stream(Department.values()).map(this::row));
        progress.load(tx.dao(PRODUCT_CATEGORIES), files.categories().stream().map(this::row));
        progress.load(tx.dao(PRODUCTS), files.products().stream().map(this::row));
        progress.load(tx.dao(CUSTOMERS), files.customers().stream().map(this::row));
        Map<String, UUID> staff = files.employees().stream().collect(Collectors.toMap(Employee::id, this::hire));
        Map<String, List<Line>> lines = files.lines().stream().collect(Collectors.groupingBy(Line::orderId));
        progress.load(
                tx.dao(SALES_ORDERS),
                files.orders().stream()
                        .map(order -> row(order, lines.getOrDefault(order.id(), List.of()))
                                .setSalespersonId(staff.get(order.employeeId()))));
        progress.load(tx.dao(SALES_ORDER_ITEMS), files.lines().stream().map(this::row));
    }

    private SupplierRecord row(Northwind.Supplier supplier) {
        return SUPPLIERS
                .newRecord()
                .setId(suppliers.of(supplier.id()))
                .setName(supplier.name())
                .setContactName(supplier.contact())
                .setPhone(supplier.phone());
    }

    private ProductCategoryRecord row(Department department) {
        return PRODUCT_CATEGORIES
                .newRecord()
                .setId(categories.of(department.name()))
                .setName(department.label())
                .setSlug(Slug.of(department.label(), "department"));
    }

    private ProductCategoryRecord row(Northwind.Category category) {
        return PRODUCT_CATEGORIES
                .newRecord()
                .setId(categories.of(category.id()))
                .setParentCategoryId(categories.of(category.department().name()))
                .setName(category.name())
                .setSlug(Slug.of(category.name(), category.id()))
                .setDescription(category.description());
    }

    private ProductRecord row(Northwind.Product product) {
        return PRODUCTS.newRecord()
                .setId(products.of(product.id()))
                .setSupplierId(suppliers.of(product.supplierId()))
                .setCategoryId(categories.of(product.categoryId()))
                .setSku(product.id())
                .setName(product.name())
                .setSlug(Slug.of(product.name(), product.id()))
                .setShortDescription(product.quantityPerUnit())
                .setRetailPrice(product.price())
                .setCurrentStock(product.stock())
                .setReorderPoint(product.reorderPoint())
                .setStatus(product.discontinued() ? ProductStatus.DISCONTINUED : ProductStatus.ACTIVE);
    }

    private CustomerRecord row(Northwind.Customer customer) {
        return CUSTOMERS
                .newRecord()
                .setId(customers.of(customer.id()))
                .setCustomerNumber(customer.id())
                .setCustomerType(CustomerType.COMPANY)
                .setCompanyName(customer.company())
                .setPhonePrimary(customer.phone())
                .setAddress(Json.address(
                        customer.contact() == null ? customer.company() : customer.contact(), customer.address()));
    }

    private UUID hire(Employee employee) {
        String address = Slug.of(employee.firstName() + " " + employee.lastName(), employee.id());
        progress.step();
        return Staff.hire(
                tx,
                new Person(address + "@wholesale.example", employee.firstName(), employee.lastName()),
                BusinessUserRole.STAFF);
    }

    private SalesOrderRecord row(Order order, List<Line> lines) {
        BigDecimal gross = sum(lines, Line::gross);
        BigDecimal net = sum(lines, Line::total);
        boolean shipped = order.shipped() != null;
        return SALES_ORDERS
                .newRecord()
                .setId(orders.of(order.id()))
                .setOrderNumber(order.id())
                .setCustomerId(customers.of(order.customerId()))
                .setOrderDate(order.ordered())
                .setRequiredDate(order.required())
                .setShippedDate(order.shipped())
                .setOrderStatus(shipped ? OrderStatus.SHIPPED : OrderStatus.PROCESSING)
                .setFulfillmentMethod(FulfillmentMethod.SHIPPING)
                .setFulfillmentStatus(shipped ? FulfillmentStatus.SHIPPED : FulfillmentStatus.PROCESSING)
                .setCarrier(order.carrier())
                .setShipToAddress(Json.address(order.shipName(), order.shipTo()))
                .setSubtotal(gross)
                .setDiscountAmount(gross.subtract(net))
                .setShippingAmount(order.freight())
                .setTotalAmount(net.add(order.freight()));
    }

    private SalesOrderItemRecord row(Line line) {
        return SALES_ORDER_ITEMS
                .newRecord()
                .setSalesOrderId(orders.of(line.orderId()))
                .setProductId(products.of(line.productId()))
                .setQuantity(line.quantity())
                .setUnitPrice(line.unitPrice())
                .setTotalPrice(line.total());
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
