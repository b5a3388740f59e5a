package com.thorbis.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the samples of Markdown pages and of Javadoc comments. */
final class Pages {

    private static final Pattern FENCE = Pattern.compile("(?s)```(?:java|xml|sql)\\n(.*?)```");
    private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n[ *]*\\}</pre>");
    private static final Pattern JAVADOC_MARGIN = Pattern.compile("(?m)^[ \\t]*\\* ?");

    record Sample(String place, String text) {}

    private Pages() {}

    /** Samples in Java, XML or SQL of all Markdown pages below the root. */
    static List<Sample> markdown(Path root) throws IOException {
        return samples(root, ".md", FENCE, false);
    }

    /** Samples in the Javadoc of all published modules. */
    static List<Sample> javadoc(Path root) throws IOException {
        return samples(root, ".java", JAVADOC, true);
    }

    private static List<Sample> samples(Path root, String ending, Pattern pattern, boolean javadoc) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> isPage(root, f, ending)).sorted().toList()) {
                samples.addAll(samples(root.relativize(file).toString(), Files.readString(file), pattern, javadoc));
            }
        }
        return samples;
    }

    private static List<Sample> samples(String file, String text, Pattern pattern, boolean javadoc) {
        List<Sample> samples = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count() + 1;
            String sample = matcher.group(1);
            samples.add(new Sample(
                    file + ":" + line, javadoc ? JAVADOC_MARGIN.matcher(sample).replaceAll("") : sample));
        }
        return samples;
    }

    private static boolean isPage(Path root, Path file, String ending) {
        String path = root.relativize(file).toString();
        boolean hidden = path.startsWith(".") || path.contains("target/");
        boolean published = path.startsWith("thorbis-") && path.contains("src/main/java");
        return !hidden && path.endsWith(ending) && (published || !ending.equals(".java"));
    }
}
