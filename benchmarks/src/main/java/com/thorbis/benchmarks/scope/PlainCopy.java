package com.thorbis.benchmarks.scope;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import com.thorbis.benchmarks.scope.Garages.Vehicle;

/** The driver's COPY, straight into the table. */
final class PlainCopy extends Loads {

    private static final String COPY = """
            COPY auto.ro_line_items (business_id, id, repair_order_id, line_type, description, quantity, unit_price,
                total_price, display_order, created_by, updated_by) FROM STDIN
            """;

    private static final int SENT_AT_ONCE = 1 << 16;

    private final DataSource dataSource;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    PlainCopy(DataSource dataSource, Garages garages, int rows, Connection admin) {
        super(garages, rows, admin);
        this.dataSource = dataSource;
    }

    @Override
    long load(Vehicle of, Stream<LineItem> lines) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            StringBuilder text = new StringBuilder();
            for (Iterator<LineItem> rest = lines.iterator(); rest.hasNext(); ) {
                append(text, of, rest.next());
                if (text.length() > SENT_AT_ONCE || !rest.hasNext()) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            return copy.endCopy();
        }
    }

    /** None of the values has a character to escape. */
    private void append(StringBuilder text, Vehicle of, LineItem line) {
        text.append(of.business()).append('\t');
        text.append(ids.generate()).append('\t');
        text.append(line.repairOrder()).append("\tpart\t");
        text.append(line.description()).append('\t');
        text.append(line.quantity()).append('\t');
        text.append(line.price()).append('\t');
        text.append(line.price()).append('\t');
        text.append(line.position()).append('\t');
        text.append(of.actor()).append('\t');
        text.append(of.actor()).append('\n');
    }
}
