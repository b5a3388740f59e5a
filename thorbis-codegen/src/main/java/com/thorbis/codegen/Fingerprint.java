package com.thorbis.codegen;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jooq.meta.Database;

/**
 * A digest of all that generated code comes from: migrations, the project's pom and file of names, this generator, jOOQ.
 * It is kept beside the code, so that a build in which none of them changed starts no PostgreSQL.
 */
final class Fingerprint {

    private static final String FILE = "thorbis-codegen.sha256";

    private final MessageDigest digest;
    private final Path file;
    private final String value;

    private Fingerprint(Database database, Path target) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-256", e);
        }
        file = target.resolve(FILE);
        Settings settings = Settings.of(database);
        Path project = Path.of(database.getBasedir() == null ? "" : database.getBasedir());
        add(settings.toString());
        addTree(project.resolve("pom.xml"));
        if (!settings.names().isEmpty()) {
            addTree(project.resolve(settings.names()));
        }
        addCode(Database.class);
        addCode(Fingerprint.class);
        settings.migrations().forEach(this::addMigrations);
        value = HexFormat.of().formatHex(digest.digest());
    }

    static Fingerprint of(Database database, File target) {
        return new Fingerprint(database, target.toPath());
    }

    /** Whether the code was generated from the same. */
    boolean isUpToDate() {
        try {
            return Files.exists(file) && Files.readString(file).equals(value);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; delete it to generate the code again", e);
        }
    }

    /** Notes what the code was generated from. */
    void save() {
        try {
            Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written; is its folder writable?", e);
        }
    }

    private void addMigrations(MigrationLocation location) {
        String path = location.location().substring(location.location().indexOf(':') + 1);
        if (location.location().startsWith("filesystem:")) {
            addTree(Path.of(path));
            return;
        }
        for (String root : classPathRoots(path)) {
            add(root);
            addTree(Path.of(root));
        }
    }

    /** The jar or the folder of classes that a resource is in. */
    private static List<String> classPathRoots(String resource) {
        return Thread.currentThread()
                .getContextClassLoader()
                .resources(resource)
                .map(url -> url.getPath().replaceFirst("^file:", "").replaceFirst("!.*", ""))
                .sorted()
                .toList();
    }

    private void addCode(Class<?> type) {
        try {
            addTree(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The jar of " + type + " has no path", e);
        }
    }

    private void addTree(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                add(tree.relativize(path).toString());
                addContent(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(tree + " cannot be read", e);
        }
    }

    private void addContent(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
