package com.thorbis.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunBenchmarksTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void without_a_group_the_groups_are_listed() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(errors()).startsWith("usage: benchmarks/run GROUP").contains("scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "SCOPE"})
    void an_unknown_group_is_refused_with_the_known_ones(String group) throws Exception {
        assertThat(run(group)).isEqualTo(2);
        assertThat(errors()).contains("GROUP is one of: scope");
    }

    private int run(String... args) throws Exception {
        return RunBenchmarks.run(
                args,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
