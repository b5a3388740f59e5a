package com.thorbis.example.service;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole command, from its arguments to its last line, run once. */
class ServiceExampleTest {

    private static CommandRun run;

    @BeforeAll
    static void run_on_the_sample_files() {
        List<String> arguments = new ArrayList<>(SampleFiles.intact().arguments());
        arguments.addAll(List.of("--seed", "3"));
        run = CommandRun.of(arguments);
    }

    @Test
    void it_ends_well() {
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void each_of_two_businesses_sees_rows_of_four_industries() {
        assertThat(run.out())
                .containsPattern("hs.work_orders +[1-9]\\d* +[1-9]")
                .containsPattern("auto.repair_orders +[1-9]\\d* +[1-9]")
                .containsPattern("rest.orders +[1-9]\\d* +[1-9]")
                .containsPattern("ret.sales_orders +[1-9]\\d* +[1-9]");
    }

    @Test
    void the_walk_goes_down_to_line_items() {
        assertThat(run.out()).containsPattern("RO-\\d{4}, \\w+, [\\d,.]+\\R {6}\\w");
    }

    @Test
    void the_wrong_tenant_gets_nothing() {
        assertThat(run.out())
                .containsPattern("Harbor Street +find +nothing")
                .containsPattern("Harbor Street +update +NotFoundException")
                .containsPattern("Harbor Street +delete +NotFoundException")
                .containsPattern("Harbor Street +give it a vehicle +ConstraintViolationException")
                .doesNotContain("what it wanted");
    }

    @Test
    void no_tenant_gets_an_error() {
        assertThat(run.out()).contains("MissingTenantException").contains("no tenant is set");
    }

    @Test
    void the_wholesaler_s_answers_are_those_computed_by_hand() {
        assertThat(run.out())
                .containsPattern("4 +7 +750.15 +85.82 +664.33")
                .containsPattern("Pantry +2 +203.26")
                .containsPattern("  Dairy Products +1 +432.48")
                .containsPattern("Äpfel & Söhne +2 +537.74")
                .contains("3 customers have ordered, 1 never did:")
                .contains("  - Never Ordered Inc.");
    }

    @Test
    void the_restaurant_s_answers_are_those_computed_by_hand() {
        assertThat(run.out())
                .containsPattern("3 +6 +10 +5 +50.98")
                .containsPattern("Food +3 +48.39")
                .containsPattern("  Mains +2 +38.39")
                .containsPattern("    Burritos +1 +34.00")
                .containsPattern("Bean Burrito +4 +34.00");
    }

    @Test
    void a_scoped_query_costs_one_statement_and_one_round_trip() {
        assertThat(run.out())
                .containsPattern("find it as Ridge Road +1 +1\\R")
                .containsPattern("sum up all sales +1 +1\\R")
                .containsPattern("find the top customers +1 +1\\R");
    }

    @Test
    void without_a_tenant_nothing_is_sent() {
        assertThat(run.out()).containsPattern("ask without a tenant +0 +0\\R");
    }
}
