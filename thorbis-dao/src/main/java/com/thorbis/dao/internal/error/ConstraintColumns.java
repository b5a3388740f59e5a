package com.thorbis.dao.internal.error;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which columns each constraint is about. Read once, since PostgreSQL keeps the columns from roles under row-level
 * security, and a transaction in which a statement failed answers no questions.
 */
public final class ConstraintColumns {

    private static final String ALL = """
            select n.nspname, t.relname, r.name, array_agg(a.attname order by r.place) as columns
            from (
                select c.conrelid as relid, c.conname as name, k.attnum, k.place
                from pg_constraint c, unnest(c.conkey) with ordinality as k (attnum, place)
                where c.contype in ('c', 'f', 'p', 'u', 'x') and c.conrelid <> 0
                union
                select i.indrelid, ic.relname, k.attnum, k.place
                from pg_index i
                join pg_class ic on ic.oid = i.indexrelid
                cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
                where i.indisunique and k.place <= i.indnkeyatts
            ) r
            join pg_class t on t.oid = r.relid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute a on a.attrelid = r.relid and a.attnum = r.attnum
            where n.nspname not like 'pg\\_%'
            group by n.nspname, t.relname, r.name""";

    private record Constraint(String schema, String table, String name) {}

    private final Map<Constraint, List<String>> columns;

    private ConstraintColumns(Map<Constraint, List<String>> columns) {
        this.columns = columns;
    }

    /** Knows no constraint. */
    public static ConstraintColumns none() {
        return new ConstraintColumns(Map.of());
    }

    /** Reads the catalogue, in one statement. */
    public static ConstraintColumns read(Connection connection) throws SQLException {
        Map<Constraint, List<String>> columns = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.put(new Constraint(rows.getString(1), rows.getString(2), rows.getString(3)), List.of((String[])
                        rows.getArray(4).getArray()));
            }
        }
        return new ConstraintColumns(columns);
    }

    /** In the constraint's order; empty if unknown. */
    List<String> of(@Nullable String schema, @Nullable String table, @Nullable String constraint) {
        if (schema == null || table == null || constraint == null) {
            return List.of();
        }
        return columns.getOrDefault(new Constraint(schema, table, constraint), List.of());
    }
}
