package com.thorbis.tests.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One module in a repository folder.
 *
 * @param folder that of the newest version
 */
record PublishedModule(String artifactId, Path folder) {

    /** All modules of the group {@code com.thorbis} below a repository's folder. */
    static List<PublishedModule> allIn(Path repository) {
        return list(repository.resolve("com/thorbis")).stream()
                .filter(Files::isDirectory)
                .map(folder -> new PublishedModule(String.valueOf(folder.getFileName()), newestVersion(folder)))
                .toList();
    }

    private static Path newestVersion(Path folder) {
        return list(folder).stream()
                .filter(Files::isDirectory)
                .max(Path::compareTo)
                .orElseThrow(() -> new IllegalStateException(folder + " has no version"));
    }

    Pom pom() {
        return Pom.read(newest(".pom"));
    }

    boolean hasJar() {
        return pom().packaging().equals("jar");
    }

    /** The newest file that ends so after its version; a snapshot's name has a time in it. */
    Path newest(String suffix) {
        return files().stream()
                .filter(file ->
                        String.valueOf(file.getFileName()).matches(artifactId + "-[0-9.]+(-[0-9A-Z.-]+)?" + suffix))
                .max(Path::compareTo)
                .orElseThrow(() -> new AssertionError(artifactId + " was published without " + suffix));
    }

    /** The artifacts: neither signatures nor checksums nor the repository's own index. */
    List<Path> artifacts() {
        return files().stream()
                .filter(file -> !file.toString().matches(".*(\\.asc|\\.md5|\\.sha1|\\.sha256|\\.sha512)"))
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("maven-metadata"))
                .toList();
    }

    private List<Path> files() {
        return list(folder);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + "; was the release deployed there?", e);
        }
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
