package com.thorbis.example.service.input;

import java.io.Serial;
import java.nio.file.Path;

/** A file cannot be loaded. The message names the file, the line, the column and what is wrong there. */
public final class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private InputException(String message) {
        super(message);
    }

    /** The file as a whole is wrong: missing, empty, not text. */
    public static InputException inFile(Path file, String problem) {
        return new InputException(file + ": " + problem);
    }

    /** A line is wrong, without one column being to blame. */
    public static InputException inLine(Path file, long line, String problem) {
        return new InputException("%s, line %d: %s".formatted(file, line, problem));
    }

    /**
     * A cell is wrong.
     *
     * @param column counted from 1
     */
    public static InputException inCell(Path file, long line, int column, String name, String problem) {
        return new InputException("%s, line %d, column %d (%s): %s".formatted(file, line, column, name, problem));
    }
}
