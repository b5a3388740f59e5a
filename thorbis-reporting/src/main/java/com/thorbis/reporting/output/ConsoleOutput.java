package com.thorbis.reporting.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.TableSink;

/**
 * Tables in plain text for a console of fixed-width letters: words to the left, numbers to the right. Columns are as wide
 * as their widest value in the first thousand rows, so that a table of any length is written as it is read.
 *
 * <pre>{@code
 * StringBuilder text = new StringBuilder();
 * reporting.revenue(Period.year(2026)).run().tables().forEach(table -> table.writeTo(new ConsoleOutput(text)));
 * }</pre>
 */
public final class ConsoleOutput implements TableSink {

    private static final int MEASURED_ROWS = 1000;
    private static final String GAP = "  ";

    private final Appendable out;
    private final List<List<String>> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int @Nullable [] widths;

    /** Writes to this. */
    public ConsoleOutput(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(String title, List<Column> columns) {
        this.columns = columns;
        widths = null;
        print(System.lineSeparator() + printable(title) + System.lineSeparator() + System.lineSeparator());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            texts.add(printable(CellText.forPeople(columns.get(i), cells.get(i))));
        }
        if (widths != null) {
            print(texts, widths);
        } else {
            waiting.add(texts);
            if (waiting.size() == MEASURED_ROWS) {
                printWaiting();
            }
        }
    }

    @Override
    public void end(List<String> notes) {
        if (widths == null) {
            printWaiting();
        }
        for (String note : notes) {
            print("* " + printable(note) + System.lineSeparator());
        }
    }

    private void printWaiting() {
        List<String> heads = columns.stream()
                .map(CellText::heading)
                .map(ConsoleOutput::printable)
                .toList();
        int[] measured = heads.stream().mapToInt(ConsoleOutput::width).toArray();
        for (List<String> row : waiting) {
            for (int i = 0; i < measured.length; i++) {
                measured[i] = Math.max(measured[i], width(row.get(i)));
            }
        }
        print(heads, measured);
        List<String> lines = new ArrayList<>();
        for (int width : measured) {
            lines.add("-".repeat(width));
        }
        print(lines, measured);
        waiting.forEach(row -> print(row, measured));
        waiting.clear();
        widths = measured;
    }

    private void print(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - width(cells.get(i))));
            line.append(i == 0 ? "" : GAP);
            boolean right = columns.get(i).type().isNumeric();
            line.append(right ? padding + cells.get(i) : cells.get(i) + padding);
        }
        print(line.toString().stripTrailing() + System.lineSeparator());
    }

    /** A customer's name may hold what a console takes for a command. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private void print(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the console table could not be written", e);
        }
    }
}
