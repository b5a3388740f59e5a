package com.thorbis.tests.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("release")
class ReleaseTest {

    private static Release release;

    @BeforeAll
    static void make_a_release() throws IOException, InterruptedException {
        release = Release.make();
    }

    @AfterAll
    static void throw_the_key_away() throws IOException, InterruptedException {
        release.throwKeyAway();
    }

    static Stream<PublishedModule> modules() {
        return release.modules().stream();
    }

    static Stream<PublishedModule> jars() {
        return modules().filter(PublishedModule::hasJar);
    }

    @Test
    void the_shipped_modules_are_published_and_no_others() {
        List<String> expected = Release.shipped();
        expected.add("thorbis-parent");
        assertThat(modules()).extracting(PublishedModule::artifactId).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_says_what_it_is_and_whose(PublishedModule module) {
        Pom pom = module.pom();
        assertThat(pom.text("/project/name")).as("name").isNotEmpty();
        assertThat(pom.text("/project/description")).as("description").isNotEmpty();
        for (String required : List.of(
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(inherited(pom, required)).as(required).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_jar_comes_with_its_sources_and_its_javadoc(PublishedModule module) throws IOException {
        assertHolds(module.newest(".jar"), ".*\\.class");
        assertHolds(module.newest("-sources.jar"), ".*\\.java");
        assertHolds(module.newest("-javadoc.jar"), "index.html");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_bill_of_materials_lists_what_a_jar_depends_on(PublishedModule module) throws IOException {
        String materials = Files.readString(module.newest("-cyclonedx.json"));
        assertThat(materials).contains("\"CycloneDX\"", "\"" + module.artifactId() + "\"");
        assertThat(module.pom().texts("/project/dependencies/dependency[not(scope) or scope='compile']/artifactId"))
                .allSatisfy(dependency -> assertThat(materials).contains("\"" + dependency + "\""));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_file_has_checksums_and_a_signature_that_verifies(PublishedModule module)
            throws IOException, InterruptedException {
        assertThat(module.artifacts()).isNotEmpty();
        for (Path file : module.artifacts()) {
            assertThat(Path.of(file + ".sha1")).exists();
            assertThat(Path.of(file + ".md5")).exists();
            assertThat(Path.of(file + ".asc")).exists();
            release.verifySignature(file);
        }
    }

    @Test
    void the_bom_names_every_jar_in_its_version() {
        Pom bom = module("thorbis-bom").pom();
        assertThat(bom.texts("/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(
                        jars().map(PublishedModule::artifactId).toList());
        assertThat(bom.texts("/project/dependencyManagement/dependencies/dependency/version"))
                .allMatch(version ->
                        version.equals("${project.version}") || version.equals(bom.text("/project/version")));
    }

    private static PublishedModule module(String artifactId) {
        return modules()
                .filter(module -> module.artifactId().equals(artifactId))
                .findFirst()
                .orElseThrow();
    }

    /** Maven Central reads a pom together with its parent's. */
    private static String inherited(Pom pom, String path) {
        String own = pom.text("/project/" + path);
        return own.isEmpty() ? module("thorbis-parent").pom().text("/project/" + path) : own;
    }

    private static void assertHolds(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream())
                    .as("entries of " + jar)
                    .anyMatch(file -> file.getName().matches(entry));
        }
    }
}
