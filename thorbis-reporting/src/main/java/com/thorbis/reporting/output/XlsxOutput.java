package com.thorbis.reporting.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ColumnType;
import com.thorbis.reporting.report.TableSink;

/**
 * Tables as a workbook, a sheet each, which is written as rows come. Amounts are numbers with all of their digits, though
 * a spreadsheet computes in floating point; texts are texts, never formulas. A table longer than a sheet goes on in the
 * next. To be closed, which ends the workbook.
 *
 * <p>Needs {@code org.dhatim:fastexcel}, which is an optional dependency.
 *
 * <pre>{@code
 * ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
 * try (XlsxOutput output = new XlsxOutput(xlsx)) {
 *     reporting.margins(Period.year(2026)).run().tables().forEach(table -> table.writeTo(output));
 * }
 * }</pre>
 */
public final class XlsxOutput implements TableSink, AutoCloseable {

    private static final int FLUSHED_AT_ONCE = 1000;
    private static final int LONGEST_NAME = 31;
    private static final int NARROW = 16;
    private static final int WIDE = 32;

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private String title = "";
    private List<Column> columns = List.of();
    private @Nullable Worksheet sheet;
    private int row;

    /**
     * Writes to this.
     *
     * @param out is not closed
     */
    public XlsxOutput(OutputStream out) {
        this.workbook = new Workbook(out, "Thorbis", "1.0");
    }

    @Override
    public void begin(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
        sheet = newSheet();
    }

    private Worksheet newSheet() {
        Worksheet begun = workbook.newWorksheet(name(title));
        for (int i = 0; i < columns.size(); i++) {
            begun.inlineString(0, i, CellText.heading(columns.get(i)));
            begun.style(0, i).bold().wrapText(true).set();
            begun.width(i, columns.get(i).type() == ColumnType.TEXT ? WIDE : NARROW);
        }
        begun.freezePane(0, 1);
        row = 1;
        return begun;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Worksheet current = sheet();
        if (row == Worksheet.MAX_ROWS) {
            finish(current);
            current = newSheet();
            sheet = current;
        }
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                write(current, i, value);
            }
        }
        row++;
        if (row % FLUSHED_AT_ONCE == 0) {
            flush(current);
        }
    }

    private void write(Worksheet current, int column, Object value) {
        ColumnType type = columns.get(column).type();
        switch (type) {
            case TEXT -> current.inlineString(row, column, (String) value);
            case DATE -> current.value(row, column, (LocalDate) value);
            case MONTH -> current.value(row, column, ((YearMonth) value).atDay(1));
            case COUNT -> current.value(row, column, (Long) value);
            case NUMBER, MONEY, SHARE -> current.value(row, column, (BigDecimal) value);
        }
        if (type != ColumnType.TEXT) {
            current.style(row, column).format(format(type)).set();
        }
    }

    private static String format(ColumnType type) {
        return switch (type) {
            case TEXT -> "@";
            case DATE -> "yyyy-mm-dd";
            case MONTH -> "yyyy-mm";
            case COUNT -> "#,##0";
            case NUMBER -> "#,##0.###";
            case MONEY -> "#,##0.00";
            case SHARE -> "0.0%";
        };
    }

    @Override
    public void end(List<String> notes) {
        Worksheet current = sheet();
        row++;
        for (String note : notes) {
            if (row < Worksheet.MAX_ROWS) {
                current.inlineString(row, 0, note);
                row++;
            }
        }
        finish(current);
    }

    /** Ends the workbook. */
    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Sheets have short names of their own, without what has a meaning in formulas. */
    private String name(String of) {
        String plain = of.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        for (int i = 1; ; i++) {
            String ending = i == 1 ? "" : " " + i;
            String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - ending.length())) + ending;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private Worksheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException("a table must begin before its rows come");
        }
        return sheet;
    }

    private static void flush(Worksheet current) {
        try {
            current.flush();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static void finish(Worksheet current) {
        try {
            current.finish();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static UncheckedIOException unwritten(IOException e) {
        return new UncheckedIOException("the workbook could not be written", e);
    }
}
