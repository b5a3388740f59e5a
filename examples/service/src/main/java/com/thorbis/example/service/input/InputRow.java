package com.thorbis.example.service.input;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.thorbis.example.service.money.Money;

/** A row of a file, whose cells are read by the names of their columns. Each method throws {@link InputException}. */
public final class InputRow {

    /** As many digits as an int is sure to have room for. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** Without exponents: no price needs one, and rounding 1e-999999999 takes all the memory there is. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+([.][0-9]+)?");

    /** What the database's numeric(12,2) has room for. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("9999999999.99");

    private final Path file;
    private final long line;
    private final List<String> columns;
    private final List<String> cells;

    InputRow(Path file, long line, List<String> columns, List<String> cells) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** A text that must be there. */
    public String text(String column) {
        String text = optionalText(column);
        if (text == null) {
            throw wrong(column, "there is no value.");
        }
        return text;
    }

    /**
     * A text; a backslash and an n within it are a line break.
     *
     * @return null where the cell is empty or says NULL
     */
    public @Nullable String optionalText(String column) {
        String text = cells.get(columns.indexOf(column)).strip();
        return text.isEmpty() || text.equals("NULL") ? null : text.replace("\\n", "\n");
    }

    /** A whole number, 0 or more. */
    public int count(String column) {
        return whole(column, 0);
    }

    /** A whole number, 1 or more. */
    public int quantity(String column) {
        return whole(column, 1);
    }

    /** An amount, 0 or more, rounded to cents; a dollar sign before it is no part of it. */
    public BigDecimal amount(String column) {
        String cell = text(column);
        return decimal(
                column, cell.startsWith("$") ? cell.substring(1) : cell, LARGEST_AMOUNT, "an amount such as 12.50");
    }

    /** A share from 0 to 1, rounded to hundredths. */
    public BigDecimal share(String column) {
        return decimal(column, text(column), BigDecimal.ONE, "a share from 0 to 1");
    }

    /** Yes or no, written 1 or 0. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "1" -> true;
            case "0" -> false;
            default -> throw wrong(column, "'" + text(column) + "' is neither 1 nor 0.");
        };
    }

    /** A date that must be there, such as 1996-07-04. */
    public LocalDate date(String column) {
        String text = text(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(column, "'" + text + "' is not a date such as 1996-07-04.");
        }
    }

    /** As {@link #date}, or null where the cell is empty. */
    public @Nullable LocalDate optionalDate(String column) {
        return optionalText(column) == null ? null : date(column);
    }

    /**
     * A text that names a row of another file.
     *
     * @param what such a row, for the message
     * @param known the names that there are
     */
    public String reference(String column, String what, Collection<String> known) {
        String name = text(column);
        if (!known.contains(name)) {
            throw wrong(column, "there is no " + what + " '" + name + "'.");
        }
        return name;
    }

    /** As {@link #reference}, for what the row of the other file says. */
    public <V> V lookUp(String column, String what, Map<String, V> known) {
        V value = known.get(reference(column, what, known.keySet()));
        return Objects.requireNonNull(value, column);
    }

    /** What is wrong with a cell, for the caller to throw. */
    public InputException wrong(String column, String problem) {
        return InputException.inCell(file, line, columns.indexOf(column) + 1, column, problem);
    }

    private int whole(String column, int least) {
        String cell = text(column);
        if (WHOLE.matcher(cell).matches() && Integer.parseInt(cell) >= least) {
            return Integer.parseInt(cell);
        }
        throw wrong(column, "'" + cell + "' is not a whole number from " + least + " up.");
    }

    private BigDecimal decimal(String column, String digits, BigDecimal most, String expected) {
        if (DECIMAL.matcher(digits).matches() && new BigDecimal(digits).compareTo(most) <= 0) {
            return Money.round(new BigDecimal(digits));
        }
        throw wrong(column, "'" + text(column) + "' is not " + expected + ".");
    }
}
