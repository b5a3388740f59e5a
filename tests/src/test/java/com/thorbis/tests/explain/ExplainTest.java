package com.thorbis.tests.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.core.value.TreePath;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.explain.ExplainedStatement;
import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.explain.PlanWarning;
import com.thorbis.dao.explain.PlanWarning.Kind;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;

/** Plans of PostgreSQL itself, over tables with enough rows for an index to matter. */
class ExplainTest extends TenantTest {

    private static final Fetch<Customers, Node> GARAGE =
            Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.with(Vehicles::repairOrders));

    private static final int ROWS_OF_EACH = 3_000;

    /** Four that share the table, so that none has most of it. */
    private Tenant large;

    @BeforeAll
    void fillTables() {
        large = thorbis.tenant(fill("Large"), null);
        List.of("As large", "Not smaller", "Neither").forEach(this::fill);
        migrate("ANALYZE hs.customers");
    }

    private UUID fill(String businessName) {
        UUID business = database.business(businessName);
        database.execute("INSERT INTO hs.customers (business_id, customer_number, last_name)"
                + " SELECT '%s', 'L-' || n, 'Name ' || n FROM generate_series(1, %d) n"
                        .formatted(business, ROWS_OF_EACH));
        return business;
    }

    @Test
    void each_statement_comes_with_its_path_its_text_and_its_plan() {
        garage(tenant);

        List<ExplainedStatement> statements = tenant.fetch(GARAGE).explain().statements();

        assertThat(statements)
                .extracting(ExplainedStatement::path)
                .containsExactly("hs.customers", "vehicles", "vehicles.repairOrders");
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.sql()).startsWith("select").contains("?");
            assertThat(statement.plan())
                    .contains("Scan", "cost=")
                    .as("the tenant's policy")
                    .contains("InitPlan");
        });
    }

    @Test
    void a_level_with_nothing_above_it_is_not_sent_and_not_explained() {
        Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(GARAGE).explain().statements())
                .extracting(ExplainedStatement::path)
                .containsExactly("hs.customers", "vehicles");
    }

    @Test
    void keys_have_their_indexes() {
        garage(tenant);

        assertThat(tenant.fetch(GARAGE)
                        .where(c -> c.CUSTOMER_NUMBER.eq("C-1"))
                        .explain()
                        .warnings())
                .isEmpty();
    }

    @Test
    void the_index_that_is_missing_can_be_created_as_it_is_told() {
        var named = large.fetch(Fetch.from(CUSTOMERS))
                .where(c -> c.LAST_NAME.eq("Name 7").and(c.CREATED_AT.gt(DSL.currentOffsetDateTime())));

        List<PlanWarning> warnings = named.explain().warnings();

        assertThat(warnings).extracting(PlanWarning::kind).containsExactly(Kind.MISSING_INDEX);
        assertThat(warnings.get(0).message()).contains("hs.customers").contains("last_name");
        String remedy = warnings.get(0).remedy().orElseThrow();
        assertThat(remedy).isEqualTo("CREATE INDEX ON hs.customers (business_id, last_name, created_at);");

        migrate(remedy);
        try {
            FetchExplanation mended = named.explain();
            assertThat(mended.warnings()).isEmpty();
            assertThat(mended.toString()).contains("customers_business_id_last_name_created_at_idx");
        } finally {
            migrate("DROP INDEX hs.customers_business_id_last_name_created_at_idx");
        }
    }

    @Test
    void small_tables_need_no_index() {
        assertThat(tenant.fetch(Fetch.from(ATTACHMENTS))
                        .where(a -> a.FILE_NAME.eq("invoice.pdf"))
                        .explain()
                        .warnings())
                .isEmpty();
    }

    @Test
    void an_index_that_row_level_security_puts_out_of_reach_is_named() {
        assertThat(tenant.fetch(Fetch.from(PRODUCT_CATEGORIES))
                        .where(c -> DSL.condition(
                                "{0} <@ {1}", c.CATEGORY_PATH, DSL.val(TreePath.of("food"), c.CATEGORY_PATH)))
                        .explain()
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Kind.INDEX_OUT_OF_REACH);
                    assertThat(warning.message())
                            .contains(
                                    "ret.product_categories",
                                    "category_path <@",
                                    "idx_product_categories_category_path")
                            .contains("leakproof");
                    assertThat(warning.remedy()).isEmpty();
                });
        assertThat(tenant.fetch(Fetch.from(ATTACHMENTS))
                        .where(a -> DSL.condition("{0} @@ to_tsquery('oil')", a.SEARCH_VECTOR))
                        .explain()
                        .warnings())
                .extracting(PlanWarning::message)
                .singleElement()
                .asString()
                .contains("idx_attachments_search");
    }

    @Test
    void an_index_on_what_a_function_returns_is_out_of_reach_too() {
        migrate("CREATE INDEX customers_lower ON hs.customers (business_id, lower(last_name))");
        try {
            assertThat(large.fetch(Fetch.from(CUSTOMERS))
                            .where(c -> DSL.lower(c.LAST_NAME).eq("name 7"))
                            .explain()
                            .warnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.kind()).isEqualTo(Kind.INDEX_OUT_OF_REACH);
                        assertThat(warning.message()).contains("customers_lower");
                    });
        } finally {
            migrate("DROP INDEX hs.customers_lower");
        }
    }

    @Test
    void a_large_table_that_is_read_as_a_whole_is_told_of() {
        UUID business = database.business("Largest");
        database.execute("INSERT INTO auto.parts_inventory (business_id, part_number, part_name)"
                + " SELECT '%s', 'P-' || n, 'Oil' FROM generate_series(1, 11000) n".formatted(business));
        migrate("ANALYZE auto.parts_inventory");

        List<PlanWarning> warnings = thorbis.tenant(business, null)
                .fetch(Fetch.from(PARTS_INVENTORY))
                .explain()
                .warnings();

        assertThat(warnings).extracting(PlanWarning::kind).containsExactly(Kind.SEQUENTIAL_SCAN);
        assertThat(warnings.get(0).message()).contains("auto.parts_inventory", "11000 rows");
    }

    @Test
    void it_can_be_printed() {
        var named = large.fetch(Fetch.from(CUSTOMERS)).where(c -> c.LAST_NAME.eq("Name 7"));

        assertThat(named.explain().toString().lines())
                .startsWith("hs.customers")
                .anySatisfy(line -> assertThat(line).startsWith("  select"))
                .anySatisfy(line -> assertThat(line).startsWith("    ").contains("Scan"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  ! ")
                        .endsWith("CREATE INDEX ON hs.customers (business_id, last_name);"));
    }

    @Test
    void in_a_transaction_it_is_about_what_the_transaction_sees() {
        List<String> paths = tenant.transactionResult(tx -> {
            UUID customer = Garage.customer(tx, "Ng").getId();
            Garage.vehicle(tx, customer, "900");
            return tx.fetch(GARAGE).explain().statements().stream()
                    .map(ExplainedStatement::path)
                    .toList();
        });

        assertThat(paths).containsExactly("hs.customers", "vehicles", "vehicles.repairOrders");
        assertThat(tenant.dao(CUSTOMERS).count()).as("the transaction went on").isEqualTo(1);
    }

    private static void garage(Tenant of) {
        UUID vehicle =
                Garage.vehicle(of, Garage.customer(of, "Ng").getId(), "900").getId();
        Garage.repairOrder(of, vehicle, "R-1");
    }

    private void migrate(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
