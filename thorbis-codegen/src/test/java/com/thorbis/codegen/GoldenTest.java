package com.thorbis.codegen;

import java.io.IOException;
import java.io.Reader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Migrations in, Java out: a folder and a schema a feature, all generated in one run. With {@code -Dgolden.rewrite=true}
 * the expected files are written anew instead of compared; look at the difference before committing it.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden").toAbsolutePath();
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    @TempDir
    private static Path generated;

    @BeforeAll
    static void generate() throws Exception {
        generate(features(), generated);
    }

    static List<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void generates_what_is_expected(String feature) throws IOException {
        Path expected = GOLDEN.resolve(feature).resolve("expected");
        assertThat(filesIn(expected)).isNotEmpty();
        for (Path file : filesIn(expected)) {
            Path actual = generated.resolve("golden").resolve(expected.relativize(file));
            if (REWRITE) {
                Files.copy(actual, file, StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(actual).hasSameTextualContentAs(file);
        }
    }

    @Test
    void generated_code_compiles_without_warnings(@TempDir Path classes) throws Exception {
        assertThat(Compilation.warningsAndErrors(filesIn(generated.resolve("golden")), classes))
                .isEmpty();
    }

    @Test
    void a_second_run_writes_the_same_bytes(@TempDir Path second) throws Exception {
        generate(features(), second);
        for (Path file : filesIn(generated.resolve("golden"))) {
            assertThat(second.resolve(generated.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void two_relationships_of_one_name_fail_the_build_and_say_how_to_rename_one(@TempDir Path target) {
        assertThatThrownBy(() -> generate(List.of("collision"), target))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Two relationships of garage.sessions would be called user(): garage.sessions → "
                        + "garage.members (to one, garage.sessions.fk_sessions_member.one) and garage.sessions → "
                        + "garage.users (to one, garage.sessions.fk_sessions_user.one). Write "
                        + "'garage.sessions.fk_sessions_member.one = anotherName' in a file that the property 'names' "
                        + "tells, or 'garage.sessions.fk_sessions_user.one = anotherName'")
                .hasMessageContaining("cannot be called fields(), which Java or jOOQ's Table has already. Write "
                        + "'garage.sessions.fk_sessions_fields.one = anotherName'");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void a_migration_that_fails_is_named_and_leaves_no_server_behind(@TempDir Path target) {
        Throwable thrown = catchThrowable(() -> generate(List.of("failing_migration"), target));

        assertThat(thrown)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("failing_migration/migration do not run:")
                .hasMessageContaining("V1__fails.sql");
        Matcher port = Pattern.compile("the server's port is (\\d+)").matcher(thrown.getMessage());
        assertThat(port.find()).isTrue();
        assertThatThrownBy(() -> new Socket("localhost", Integer.parseInt(port.group(1))).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void nothing_is_generated_again_as_long_as_nothing_changed() throws Exception {
        Path file = filesIn(generated.resolve("golden")).get(0);
        Files.writeString(file, "// touched", StandardOpenOption.APPEND);

        generate(features(), generated);

        assertThat(file).content().endsWith("// touched");
        Files.writeString(file, Files.readString(file).replace("// touched", ""));
    }

    private static void generate(List<String> features, Path target) throws Exception {
        Properties properties = new Properties();
        for (String feature : features) {
            Path folder = GOLDEN.resolve(feature);
            properties.merge(
                    "migrations",
                    "filesystem:" + folder.resolve("migration") + "=public." + feature + "_history",
                    (before, more) -> before + " " + more);
            if (Files.exists(folder.resolve("settings.properties"))) {
                try (Reader settings = Files.newBufferedReader(folder.resolve("settings.properties"))) {
                    properties.load(settings);
                }
            }
        }
        Generation.run(GOLDEN, properties, target);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
