package com.thorbis.reporting.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxOutputTest {

    @Test
    void another_library_reads_what_was_written() throws IOException {
        try (Workbook workbook = written()) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Sales, 2026");
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Net (EUR)");
            Row first = sheet.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Ng");
            assertThat(first.getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 2, 1));
            assertThat(digits(first, 3)).isEqualTo("12345");
            assertThat(digits(first, 4)).isEqualTo("1.50");
            assertThat(digits(first, 5)).isEqualTo("9999999999.99");
            assertThat(digits(first, 6)).isEqualTo("0.1234");
            assertThat(first.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void a_text_is_never_a_formula() throws IOException {
        try (Workbook workbook = written()) {
            var cell = workbook.getSheetAt(0).getRow(2).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        }
    }

    @Test
    void notes_stand_below_the_rows() throws IOException {
        try (Workbook workbook = written()) {
            assertThat(workbook.getSheetAt(0).getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("All of it \"so far\".");
        }
    }

    @Test
    void tables_of_one_title_have_sheets_of_their_own() throws IOException {
        try (Workbook workbook = written()) {
            assertThat(workbook.getSheetName(1)).isEqualTo("Sales, 2026 2");
        }
    }

    /** What the file holds, before it becomes floating point. */
    private static String digits(Row row, int column) {
        return ((XSSFCell) row.getCell(column)).getCTCell().getV();
    }

    private static Workbook written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxOutput output = new XlsxOutput(file)) {
            Tables.allTypes().writeTo(output);
            Tables.allTypes().writeTo(output);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }
}
