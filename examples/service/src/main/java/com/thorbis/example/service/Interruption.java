package com.thorbis.example.service;

/**
 * Ctrl-C. The server then ends while work is still running on it: the open transaction is gone, and the errors that its
 * end causes tell the user nothing.
 */
final class Interruption {

    private static volatile boolean ending;

    private Interruption() {}

    /** From now on, an interruption is told from a failure. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::begin, "interruption"));
    }

    /** Whether the JVM is on its way out. */
    static boolean hasBegun() {
        return ending;
    }

    private static void begin() {
        ending = true;
        Thread.setDefaultUncaughtExceptionHandler((thread, lostItsServer) -> {});
    }
}
