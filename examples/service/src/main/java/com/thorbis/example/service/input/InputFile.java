package com.thorbis.example.service.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A file of rows under a header, its cells separated by a comma or a tab. */
public final class InputFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final char separator;
    private final List<String> columns;

    private InputFile(Path path, char separator, String header) {
        this.path = path;
        this.separator = separator;
        this.columns = List.of(header.split(String.valueOf(separator)));
    }

    /** A file whose first line is to be exactly this header. */
    public static InputFile commaSeparated(Path path, String header) {
        return new InputFile(path, ',', header);
    }

    /** As {@link #commaSeparated}, with tabs. */
    public static InputFile tabSeparated(Path path, String header) {
        return new InputFile(path, '\t', header);
    }

    /**
     * Reads the whole file.
     *
     * @param toValue makes a value of a row; it throws {@link InputException} where a cell is wrong
     * @return a value for each row below the header, in the file's order
     * @throws InputException if the file is not as it should be, at the first place where it is not
     */
    public <T> List<T> read(Function<InputRow, T> toValue) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text())) {
            return read(lines.iterator(), toValue);
        } catch (CsvParseException e) {
            throw InputException.inFile(path, "not a table: " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private String text() throws IOException {
        try {
            String text = Files.readString(path);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (NoSuchFileException e) {
            throw InputException.inFile(path, "there is no such file.");
        } catch (CharacterCodingException e) {
            throw InputException.inFile(path, "the file is not text in UTF-8; save it in that encoding.");
        }
    }

    private <T> List<T> read(Iterator<CsvRecord> lines, Function<InputRow, T> toValue) {
        if (!lines.hasNext()) {
            throw InputException.inFile(path, "the file is empty; its first line must name the columns.");
        }
        checkHeader(lines.next());
        List<T> values = new ArrayList<>();
        while (lines.hasNext()) {
            values.add(toValue.apply(row(lines.next())));
        }
        return values;
    }

    private void checkHeader(CsvRecord header) {
        checkCount(header);
        for (int i = 0; i < columns.size(); i++) {
            String name = header.getField(i);
            if (!name.equals(columns.get(i))) {
                throw InputException.inCell(
                        path, 1, i + 1, columns.get(i), "the header names this column '" + name + "'.");
            }
        }
    }

    private InputRow row(CsvRecord line) {
        checkCount(line);
        return new InputRow(path, line.getStartingLineNumber(), columns, line.getFields());
    }

    private void checkCount(CsvRecord line) {
        int count = line.getFieldCount();
        if (count == columns.size()) {
            return;
        }
        String problem = "%d columns where %d are expected; ".formatted(count, columns.size());
        if (count < columns.size()) {
            int missing = count + 1;
            throw InputException.inCell(
                    path,
                    line.getStartingLineNumber(),
                    missing,
                    columns.get(count),
                    problem + "this is the first that is missing.");
        }
        throw InputException.inCell(
                path,
                line.getStartingLineNumber(),
                columns.size() + 1,
                "without a name",
                problem + "is a separator within a cell not quoted?");
    }

    private InputException unreadable(IOException e) {
        InputException unreadable = InputException.inFile(path, "the file cannot be read: " + e.getMessage());
        unreadable.initCause(e);
        return unreadable;
    }
}
