package com.thorbis.example.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenInputTest {

    private static final String NEW_LINE = System.lineSeparator();

    @Test
    void a_broken_file_ends_the_command_before_anything_is_loaded(@TempDir Path folder) throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        files.replace("restaurant.tsv", "$10.00", "ten");
        CommandRun run = CommandRun.of(files.arguments());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(files.restaurant() + ", line 6, column 5 (item_price): 'ten' is not an amount such as 12.50."
                        + NEW_LINE + "Nothing was loaded." + NEW_LINE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_named(@TempDir Path folder) {
        CommandRun run =
                CommandRun.of(List.of("--northwind", folder.resolve("none").toString()));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(folder.resolve("none").resolve("suppliers.csv") + ": there is no such file.");
    }

    @Test
    void an_unknown_argument_is_answered_with_the_usage() {
        CommandRun run = CommandRun.of(List.of("--northwnd", "x"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option").contains("--northwind");
    }

    @Test
    void help_tells_the_options_and_exit_codes() {
        CommandRun run = CommandRun.of(List.of("--help"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--northwind=DIR", "--restaurant=FILE", "--seed=N", "nothing was loaded");
    }
}
