package com.thorbis.dao.internal.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.dao.internal.explain.TableFacts.IndexFacts;
import com.thorbis.dao.internal.scope.Reading;

/** Reads from PostgreSQL's catalogue what there is to know of tables, in one round trip. */
final class Catalogue {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname, c.reltuples::bigint,
                   (select pg_get_indexdef(p.indexrelid, 1, true) from pg_index p
                    where p.indrelid = c.oid and p.indisprimary and p.indnkeyatts > 1 and c.relrowsecurity)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname || '.' || c.relname = any({0})
            """;

    /** Operators whose function is not leakproof, and all of a key that is itself the result of a function. */
    private static final String KEYS = """
            select n.nspname || '.' || c.relname, x.relname, key.definition,
                   (select string_agg(operator.name, ' ') from (
                       select o.oprname as name
                       from pg_opclass oc
                       join pg_amop ao on ao.amopfamily = oc.opcfamily and ao.amoplefttype = oc.opcintype
                       join pg_operator o on o.oid = ao.amopopr
                       join pg_proc p on p.oid = o.oprcode
                       where oc.oid = i.indclass[k - 1] and c.relrowsecurity
                       group by o.oprname
                       having not bool_or(p.proleakproof) or key.definition ~ '\\w\\('
                   ) operator)
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_class x on x.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            cross join generate_series(1, i.indnkeyatts) k
            cross join lateral (select pg_get_indexdef(i.indexrelid, k, true) as definition) key
            where i.indisvalid and n.nspname || '.' || c.relname = any({0})
            order by 1, 2, k
            """;

    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname, a.attname, string_agg(o.oprname, ' ')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_opclass oc on oc.opcdefault and oc.opcintype =
                case a.atttypid when 'varchar'::regtype then 'text'::regtype else a.atttypid end
            join pg_am am on am.oid = oc.opcmethod and am.amname = 'btree'
            join pg_amop ao on ao.amopfamily = oc.opcfamily
                and ao.amoplefttype = oc.opcintype and ao.amoprighttype = oc.opcintype
            join pg_operator o on o.oid = ao.amopopr
            join pg_proc p on p.oid = o.oprcode and (p.proleakproof or not c.relrowsecurity)
            where a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname = any({0})
            group by 1, 2, a.attnum
            order by 1, a.attnum
            """;

    private final Map<String, TableFacts> tables = new HashMap<>();

    private Catalogue() {}

    /**
     * The facts of tables, by their names with the schema.
     *
     * @param names of tables and other relations; of those that are no tables there are no facts
     */
    static Map<String, TableFacts> read(Reading reading, Collection<String> names) {
        Catalogue catalogue = new Catalogue();
        reading.read(List.of(query(TABLES, names), query(KEYS, names), query(COLUMNS, names)), true, catalogue::take);
        return catalogue.tables;
    }

    private static Query query(String sql, Collection<String> names) {
        return DSL.resultQuery(sql, DSL.val(names.toArray(String[]::new), SQLDataType.CLOB.array()));
    }

    private void take(int query, ResultSet rows) throws SQLException {
        while (rows.next()) {
            switch (query) {
                case 0 -> takeTable(rows);
                case 1 -> takeKey(rows);
                default -> table(rows).indexable().put(rows.getString(2), words(rows.getString(3)));
            }
        }
    }

    private void takeTable(ResultSet rows) throws SQLException {
        String name = rows.getString(1);
        String tenant = rows.getString(3);
        tables.put(
                name,
                new TableFacts(
                        name, rows.getLong(2), tenant == null ? "" : tenant, new ArrayList<>(), new LinkedHashMap<>()));
    }

    private void takeKey(ResultSet rows) throws SQLException {
        List<IndexFacts> indexes = table(rows).indexes();
        String name = rows.getString(2);
        if (indexes.isEmpty() || !indexes.get(indexes.size() - 1).name().equals(name)) {
            indexes.add(new IndexFacts(name, new ArrayList<>(), new ArrayList<>()));
        }
        IndexFacts index = indexes.get(indexes.size() - 1);
        index.keys().add(rows.getString(3));
        index.outOfReach().add(words(rows.getString(4)));
    }

    private TableFacts table(ResultSet rows) throws SQLException {
        return Objects.requireNonNull(tables.get(rows.getString(1)), "a table of the first query");
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }
}
