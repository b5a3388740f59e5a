package com.thorbis.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The marked parts of files that are compiled and run: from a line with {@code region: NAME} to one with {@code
 * endregion}, in any comment syntax.
 */
final class Regions {

    private static final List<String> SOURCES = List.of("tests/src/test/java/com/thorbis/tests/docs", "examples");
    private static final Set<String> ENDINGS = Set.of("java", "xml", "sql");

    private final Set<String> texts = new HashSet<>();

    static Regions of(Path root) throws IOException {
        Regions regions = new Regions();
        for (String source : SOURCES) {
            if (Files.isDirectory(root.resolve(source))) {
                try (Stream<Path> files = Files.walk(root.resolve(source))) {
                    for (Path file : files.filter(Regions::isSource).toList()) {
                        regions.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return regions;
    }

    boolean contains(String sample) {
        return texts.contains(normalize(sample));
    }

    void addAll(List<String> lines) {
        @Nullable List<String> open = null;
        for (String line : lines) {
            if (line.contains("region: ")) {
                open = new ArrayList<>();
            } else if (line.contains("endregion") && open != null) {
                texts.add(normalize(String.join("\n", open)));
                open = null;
            } else if (open != null) {
                open.add(line);
            }
        }
    }

    /** Indentation and blank edges differ between a page and a method's body; nothing else may. */
    private static String normalize(String text) {
        return text.stripIndent().strip().replaceAll("[ \t]+\n", "\n");
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !file.toString().contains("/target/")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
