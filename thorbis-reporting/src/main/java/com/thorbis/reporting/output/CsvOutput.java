package com.thorbis.reporting.output;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ColumnType;
import com.thorbis.reporting.report.TableSink;

/**
 * Tables as CSV (RFC 4180, comma, CRLF): a line of headings, then the rows, with every digit and in no locale. A further
 * table follows after an empty line. Titles and notes are left out, as nothing that reads CSV has a place for them.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, so that no customer's name can
 * compute anything on the computer of who opens the file.
 *
 * <pre>{@code
 * StringWriter csv = new StringWriter();
 * ReportTable table = reporting.receivables().run().tables().get(1);
 * table.writeTo(new CsvOutput(csv));
 * }</pre>
 */
public final class CsvOutput implements TableSink {

    /** What begins a formula, also in the wide letters that spreadsheets of the Far East take as well. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;
    private List<Column> columns = List.of();
    private boolean isFirst = true;

    /**
     * Writes to this.
     *
     * @param out is neither flushed nor closed
     */
    public CsvOutput(Writer out) {
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
    }

    @Override
    public void begin(String title, List<Column> columns) {
        this.columns = columns;
        if (!isFirst) {
            csv.writeRecord(List.of());
        }
        isFirst = false;
        csv.writeRecord(
                columns.stream().map(CellText::heading).map(CsvOutput::harmless).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String text = CellText.forPrograms(cells.get(i));
            texts.add(columns.get(i).type() == ColumnType.TEXT ? harmless(text) : text);
        }
        csv.writeRecord(texts);
    }

    @Override
    public void end(List<String> notes) {
        // no place for notes
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
