package com.thorbis.example.service;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Made-up files in the formats of the real ones, whose answers were computed by hand; copies of them can be broken. */
public record SampleFiles(Path northwind, Path restaurant) {

    /** The files as they are. */
    public static SampleFiles intact() {
        return in(resources());
    }

    /** A copy, to break. */
    public static SampleFiles copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(resources())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(resources().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return in(folder);
        } catch (IOException e) {
            throw new AssertionError("the sample files cannot be copied to " + folder, e);
        }
    }

    /** Replaces a text that stands once in one of the files. */
    public void replace(String file, String text, String replacement) throws IOException {
        Path path = path(file);
        String content = Files.readString(path);
        if (content.split(Pattern.quote(text), -1).length != 2) {
            throw new AssertionError("'" + text + "' does not stand exactly once in " + path);
        }
        Files.writeString(path, content.replace(text, replacement), StandardCharsets.UTF_8);
    }

    /** Where a file of either kind is. */
    public Path path(String file) {
        return file.endsWith(".tsv") ? restaurant : northwind.resolve(file);
    }

    /** The arguments that name these files on the command line. */
    public List<String> arguments() {
        return List.of("--northwind", northwind.toString(), "--restaurant", restaurant.toString());
    }

    private static SampleFiles in(Path folder) {
        return new SampleFiles(folder.resolve("northwind"), folder.resolve("restaurant.tsv"));
    }

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(SampleFiles.class.getResource("/sample"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
