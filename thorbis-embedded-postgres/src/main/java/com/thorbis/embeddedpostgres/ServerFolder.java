package com.thorbis.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Where one server keeps its data. The name tells which process owns it, so that a later process can see that the owner
 * is gone and clean up after it.
 */
final class ServerFolder {

    private static final Path ROOT = Path.of(
            System.getProperty("java.io.tmpdir"), "thorbis-embedded-postgres-" + System.getProperty("user.name"));

    private final Path folder;

    private ServerFolder(Path folder) {
        this.folder = folder;
    }

    static ServerFolder create() {
        try {
            Files.createDirectories(ROOT);
            return new ServerFolder(Files.createTempDirectory(ROOT, ownerPrefix(ProcessHandle.current())));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for PostgreSQL's data can be made below " + ROOT, e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data in " + folder + " can't be deleted", e);
        }
    }

    static void cleanUpAfterKilledProcesses() {
        if (!Files.isDirectory(ROOT)) {
            return;
        }
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.filter(folder -> !ownerIsAlive(folder)).forEach(folder -> new ServerFolder(folder).stopAndDelete());
        } catch (IOException e) {
            throw new UncheckedIOException("The folders of earlier servers below " + ROOT + " can't be listed", e);
        }
    }

    private void stopAndDelete() {
        postmaster().ifPresent(ServerFolder::stop);
        try {
            delete();
        } catch (UncheckedIOException e) {
            // Another process cleans up the same folder; what it leaves is the next start's.
            if (postmaster().isPresent()) {
                throw e;
            }
        }
    }

    /** The server that still runs on this folder; the process id alone could by now be somebody else's. */
    private Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void stop(ProcessHandle postmaster) {
        // Asked politely first: a server that is killed leaves its shared memory behind.
        postmaster.destroy();
        try {
            postmaster.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ownerPrefix(ProcessHandle owner) {
        return owner.pid() + "-" + startMillis(owner) + "-";
    }

    private static boolean ownerIsAlive(Path folder) {
        String[] parts = folder.getFileName().toString().split("-", -1);
        if (parts.length < 3) {
            return true;
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(owner -> startMillis(owner) == Long.parseLong(parts[1]))
                .isPresent();
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
