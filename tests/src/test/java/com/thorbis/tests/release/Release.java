package com.thorbis.tests.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A release into a folder instead of to Maven Central, signed with a key that is thrown away with it. */
final class Release {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;
    private final Path keyRing;

    private Release(Path folder, Path keyRing) {
        this.folder = folder;
        this.keyRing = keyRing;
    }

    /** Builds and deploys what is shipped; takes some minutes. */
    static Release make() throws IOException, InterruptedException {
        Release release = new Release(
                Files.createTempDirectory(Path.of("target"), "release").toAbsolutePath(),
                Files.createTempDirectory("gnupg")); // not below target: the path of its agent's socket must be short
        release.run(
                "gpg",
                "--batch",
                "--passphrase",
                "",
                "--quick-generate-key",
                "Throw-away <nobody@example.com>",
                "ed25519",
                "sign",
                "never");
        release.run(
                ROOT.resolve("mvnw").toString(),
                "--batch-mode",
                "-f",
                ROOT.toString(),
                "-Prelease",
                "-Dmaven.test.skip=true",
                "-DaltDeploymentRepository=local::" + release.folder.toUri(),
                "--projects",
                ".," + String.join(",", shipped()),
                "deploy");
        return release;
    }

    /** The modules that are published, besides their parent. */
    static List<String> shipped() {
        return Pom.read(ROOT.resolve("pom.xml")).texts("/project/modules/module").stream()
                .filter(module -> module.startsWith("thorbis-"))
                .collect(Collectors.toList());
    }

    List<PublishedModule> modules() {
        return PublishedModule.allIn(folder);
    }

    /** Fails unless the file's signature is good. */
    void verifySignature(Path file) throws IOException, InterruptedException {
        run("gpg", "--batch", "--verify", file + ".asc", file.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GNUPGHOME", keyRing.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + said);
        }
    }

    /** The released files stay, to be looked at. */
    void throwKeyAway() throws IOException, InterruptedException {
        run("gpgconf", "--kill", "gpg-agent");
        try (Stream<Path> files = Files.walk(keyRing)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
