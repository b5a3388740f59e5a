package com.thorbis.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTest {

    private static final Path ROOT = root();

    @Test
    void every_sample_on_a_page_is_a_region_of_code_that_is_compiled_and_run() throws IOException {
        Regions regions = Regions.of(ROOT);

        assertThat(Pages.markdown(ROOT)).isNotEmpty().allSatisfy(sample -> assertKnown(regions, sample));
    }

    @Test
    void every_sample_in_javadoc_is_a_region_of_code_that_is_compiled_and_run() throws IOException {
        Regions regions = Regions.of(ROOT);

        assertThat(Pages.javadoc(ROOT)).isNotEmpty().allSatisfy(sample -> assertKnown(regions, sample));
    }

    @Test
    void a_sample_that_differs_by_one_word_from_its_region_is_found() {
        Regions regions = new Regions();
        regions.addAll(List.of("    // region: sample", "    int rows = count();", "    // endregion"));

        assertThat(regions.contains("int rows = count();")).isTrue();
        assertThat(regions.contains("long rows = count();")).isFalse();
    }

    private static void assertKnown(Regions regions, Pages.Sample sample) {
        assertThat(regions.contains(sample.text()))
                .as(
                        "%s shows code that no region holds; change the page, or the region below"
                                + " tests/src/test/java/com/thorbis/tests/docs or examples that it shows:%n%s",
                        sample.place(), sample.text())
                .isTrue();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests run below the project's root");
        }
        return folder;
    }
}
