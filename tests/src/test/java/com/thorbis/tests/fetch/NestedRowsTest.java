package com.thorbis.tests.fetch;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.user_mgmt.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What rows can be nested in the statement above, and what becomes of those that can't. */
class NestedRowsTest extends TenantTest {

    /** How many values a function of PostgreSQL takes. */
    private static final int ARGUMENTS = 100;

    @BeforeEach
    void insertGarage() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        Garage.repairOrder(tenant, vehicle, "R-1");
    }

    @Test
    void rows_of_more_values_than_a_function_takes_are_nested_too() {
        assertThat(Stream.<Table<?>>of(REPAIR_ORDERS, CUSTOMERS, INVOICES, VEHICLES, CUSTOMERS, USERS, USERS)
                        .mapToInt(table -> table.fields().length)
                        .sum())
                .isGreaterThan(ARGUMENTS);
        Fetch<Vehicles, Node> wide = Fetch.from(VEHICLES)
                .with(
                        Vehicles::repairOrders,
                        ro -> ro.with(RepairOrders::createdBy)
                                .with(RepairOrders::customer)
                                .with(RepairOrders::invoice)
                                .with(RepairOrders::primaryTechnician)
                                .with(
                                        RepairOrders::vehicle,
                                        v -> v.with(Vehicles::customer, c -> c.with(Customers::createdBy))));

        String nested = tenant.fetch(wide).limit(1).json().data();

        assertThat(tenant.fetch(wide).limit(1).plan().statements()).isEqualTo(1);
        assertThat(nested)
                .isEqualTo(tenant.fetch(wide)
                        .strategy(Strategy.QUERY_PER_LEVEL)
                        .json()
                        .data())
                .contains("R-1", "\"Ng\"");
    }

    /** A value that its binding asks the driver for in a way of its own, and that a text can't stand for. */
    private static final class Backwards extends AbstractBinding<String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public Converter<String, String> converter() {
            return Converter.of(String.class, String.class, text -> text, text -> text);
        }

        @Override
        public void set(BindingSetStatementContext<String> context) throws SQLException {
            context.statement().setString(context.index(), context.value());
        }

        @Override
        public void get(BindingGetResultSetContext<String> context) throws SQLException {
            byte[] bytes = context.resultSet().getBytes(context.index());
            context.value(new StringBuilder(new String(bytes, StandardCharsets.UTF_8))
                    .reverse()
                    .toString());
        }
    }

    private static Field<String> backwards(Field<String> field) {
        return DSL.field("{0}", SQLDataType.CLOB.asConvertedDataType(new Backwards()), field);
    }

    record VehicleView(String model) {}

    record OwnerView(String lastName, List<VehicleView> vehicles) {}

    @Test
    void a_binding_of_the_applications_reads_its_column_by_every_strategy_that_the_library_chooses() {
        Fetch<Customers, OwnerView> owners = Fetch.from(CUSTOMERS)
                .with(Customers::vehicles, v -> v.field("model", o -> backwards(o.MODEL)))
                .into(OwnerView.class);
        OwnerView expected = new OwnerView("Ng", List.of(new VehicleView("009")));

        FetchQuery<Customers, OwnerView> one = tenant.fetch(owners).limit(1);
        for (FetchQuery<Customers, OwnerView> query : List.of(
                one,
                one.strategy(Strategy.QUERY_PER_LEVEL),
                one.strategy(Strategy.MULTISET),
                one.strategy(Strategy.JOIN))) {
            FetchPlan.Edge vehicles = query.plan().edges().get(0);
            assertThat(vehicles.strategy()).isEqualTo(Strategy.QUERY_PER_LEVEL);
            assertThat(query.one()).as(vehicles.reason()).isEqualTo(expected);
        }
        assertThat(one.plan().edges().get(0).reason()).contains("binding");
    }

    record CarView(OwnerName customer) {}

    record OwnerName(String lastName) {}

    record OrderView(CarView vehicle) {}

    record ShopView(List<OrderView> repairOrders) {}

    @Test
    void nor_are_rows_nested_that_such_a_column_would_be_joined_to() {
        Fetch<Vehicles, ShopView> shops = Fetch.from(VEHICLES)
                .with(
                        Vehicles::repairOrders,
                        ro -> ro.with(
                                RepairOrders::vehicle,
                                v -> v.with(Vehicles::customer, c -> c.field("lastName", o -> backwards(o.LAST_NAME)))))
                .into(ShopView.class);

        assertThat(tenant.fetch(shops).strategy(Strategy.MULTISET).one())
                .isEqualTo(new ShopView(List.of(new OrderView(new CarView(new OwnerName("gN"))))));
    }

    @Test
    void a_relationship_that_asks_for_nested_rows_of_such_a_column_is_told() {
        Fetch<Customers, OwnerView> owners = Fetch.from(CUSTOMERS)
                .with(Customers::vehicles, v -> v.strategy(Strategy.MULTISET).field("model", o -> backwards(o.MODEL)))
                .into(OwnerView.class);

        assertThatThrownBy(() -> tenant.fetch(owners).plan())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers.vehicles")
                .hasMessageContaining("choose another strategy");
    }
}
