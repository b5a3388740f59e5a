package com.thorbis.tests.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What a catalogue says of its tables: for each, lines such as {@code column status text not null default 'draft'}. */
final class Facts {

    private final Map<String, NavigableSet<String>> factsOfTable = new TreeMap<>();

    private Facts() {}

    static Facts of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        }
    }

    static Facts of(Connection connection) throws SQLException {
        Facts facts = new Facts();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(resource("facts.sql"))) {
            while (rows.next()) {
                facts.factsOfTable
                        .computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return facts;
    }

    Set<String> tables() {
        return Collections.unmodifiableSet(factsOfTable.keySet());
    }

    /** The facts of a table; none where there is no such table. */
    NavigableSet<String> of(String table) {
        return factsOfTable.getOrDefault(table, Collections.emptyNavigableSet());
    }

    Stream<String> all() {
        return factsOfTable.values().stream().flatMap(Set::stream);
    }

    static String resource(String name) {
        try (InputStream in = Facts.class.getResourceAsStream("/inventory/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource /inventory/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("/inventory/" + name, e);
        }
    }
}
