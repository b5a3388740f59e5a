package com.thorbis.example.service.input.northwind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.thorbis.example.service.input.InputException;
import com.thorbis.example.service.input.InputFile;
import com.thorbis.example.service.input.InputRow;
import com.thorbis.example.service.input.Unique;
import com.thorbis.example.service.input.northwind.Northwind.Address;
import com.thorbis.example.service.input.northwind.Northwind.Category;
import com.thorbis.example.service.input.northwind.Northwind.Customer;
import com.thorbis.example.service.input.northwind.Northwind.Employee;
import com.thorbis.example.service.input.northwind.Northwind.Line;
import com.thorbis.example.service.input.northwind.Northwind.Order;
import com.thorbis.example.service.input.northwind.Northwind.Product;
import com.thorbis.example.service.input.northwind.Northwind.Supplier;

/** Reads the eight files of a folder, each after those that it refers to. */
public final class NorthwindReader {

    private final Path folder;

    private NorthwindReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads and checks everything.
     *
     * @throws InputException if a file is missing or wrong, at the first place where it is
     */
    public static Northwind read(Path folder) {
        return new NorthwindReader(folder).read();
    }

    private Northwind read() {
        List<Supplier> suppliers = suppliers();
        List<Category> categories = categories();
        List<Product> products = products(ids(suppliers, Supplier::id), ids(categories, Category::id));
        List<Customer> customers = customers();
        List<Employee> employees = employees();
        List<Order> orders = orders(ids(customers, Customer::id), ids(employees, Employee::id), shippers());
        List<Line> lines = lines(ids(orders, Order::id), ids(products, Product::id));
        return new Northwind(suppliers, categories, products, customers, employees, orders, lines);
    }

    private List<Supplier> suppliers() {
        Unique ids = new Unique("supplier_id");
        Unique names = new Unique("company_name");
        return file(
                        "suppliers.csv",
                        "supplier_id,company_name,contact_name,contact_title,address,city,region,postal_code,"
                                + "country,phone,fax,homepage")
                .read(row -> new Supplier(
                        ids.of(row), names.of(row), row.optionalText("contact_name"), row.optionalText("phone")));
    }

    private List<Category> categories() {
        Unique ids = new Unique("category_id");
        Unique names = new Unique("category_name");
        return file("categories.csv", "category_id,category_name,description")
                .read(row ->
                        new Category(ids.of(row), names.of(row), row.optionalText("description"), department(row)));
    }

    private static Department department(InputRow row) {
        String category = row.text("category_name");
        return Department.of(category)
                .orElseThrow(() ->
                        row.wrong("category_name", "no department takes a category '" + category + "'; give it one."));
    }

    private List<Product> products(Set<String> suppliers, Set<String> categories) {
        Unique ids = new Unique("product_id");
        return file(
                        "products.csv",
                        "product_id,product_name,supplier_id,category_id,quantity_per_unit,unit_price,"
                                + "units_in_stock,units_on_order,reorder_level,discontinued")
                .read(row -> new Product(
                        ids.of(row),
                        row.text("product_name"),
                        row.reference("supplier_id", "supplier", suppliers),
                        row.reference("category_id", "category", categories),
                        row.optionalText("quantity_per_unit"),
                        row.amount("unit_price"),
                        row.count("units_in_stock"),
                        row.count("reorder_level"),
                        row.flag("discontinued")));
    }

    private List<Customer> customers() {
        Unique ids = new Unique("customer_id");
        return file(
                        "customers.csv",
                        "customer_id,company_name,contact_name,contact_title,address,city,region,postal_code,"
                                + "country,phone,fax")
                .read(row -> new Customer(
                        ids.of(row),
                        row.text("company_name"),
                        row.optionalText("contact_name"),
                        row.optionalText("phone"),
                        address(row, "")));
    }

    /** Whom they report to has no place in the schema, so it is not read. */
    private List<Employee> employees() {
        Unique ids = new Unique("employee_id");
        return file(
                        "employees.csv",
                        "employee_id,last_name,first_name,title,title_of_courtesy,birth_date,hire_date,"
                                + "address,city,region,postal_code,country,home_phone,extension,notes,reports_to")
                .read(row -> new Employee(ids.of(row), row.text("first_name"), row.text("last_name")));
    }

    /** Names of the carriers by their ids. */
    private Map<String, String> shippers() {
        Unique ids = new Unique("shipper_id");
        return file("shippers.csv", "shipper_id,company_name,phone")
                .read(row -> Map.entry(ids.of(row), row.text("company_name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Order> orders(Set<String> customers, Set<String> employees, Map<String, String> shippers) {
        Unique ids = new Unique("order_id");
        return file(
                        "orders.csv",
                        "order_id,customer_id,employee_id,order_date,required_date,shipped_date,ship_via,"
                                + "freight,ship_name,ship_address,ship_city,ship_region,ship_postal_code,ship_country")
                .read(row -> new Order(
                        ids.of(row),
                        row.reference("customer_id", "customer", customers),
                        row.reference("employee_id", "employee", employees),
                        row.date("order_date"),
                        row.date("required_date"),
                        row.optionalDate("shipped_date"),
                        row.lookUp("ship_via", "shipper", shippers),
                        row.amount("freight"),
                        row.text("ship_name"),
                        address(row, "ship_")));
    }

    private List<Line> lines(Set<String> orders, Set<String> products) {
        return file("order_details.csv", "order_id,product_id,unit_price,quantity,discount")
                .read(row -> new Line(
                        row.reference("order_id", "order", orders),
                        row.reference("product_id", "product", products),
                        row.amount("unit_price"),
                        row.quantity("quantity"),
                        row.share("discount")));
    }

    private static Address address(InputRow row, String prefix) {
        return new Address(
                row.text(prefix + "address"),
                row.optionalText(prefix + "city"),
                row.optionalText(prefix + "region"),
                row.optionalText(prefix + "postal_code"),
                row.optionalText(prefix + "country"));
    }

    private InputFile file(String name, String header) {
        return InputFile.commaSeparated(folder.resolve(name), header);
    }

    private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }
}
