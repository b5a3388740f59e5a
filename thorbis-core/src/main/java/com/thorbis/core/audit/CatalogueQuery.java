package com.thorbis.core.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The common table expressions that rules build on. */
final class CatalogueQuery {

    /**
     * {@code tenant_table} holds every table with a tenant column, and the root of tenancy, whose tenant column is its
     * key; {@code foreign_key} every key of an audited table.
     */
    private static final String EXPRESSIONS = """
            WITH option AS MATERIALIZED (
                SELECT ?::text[] AS tenant_columns, ?::text[] AS schemas, ?::text[] AS unindexed_columns,
                    ?::text[] AS unindexed_parents, ?::text[] AS allowed_keys
            ), audited_schema AS MATERIALIZED (
                SELECT n.oid, n.nspname FROM pg_namespace n, option o
                WHERE CASE WHEN o.schemas IS NULL THEN n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    ELSE n.nspname = ANY (o.schemas) END
            ), of_extension AS MATERIALIZED (
                SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
            ), audited_table AS MATERIALIZED (
                SELECT c.oid, format('%I.%I', s.nspname, c.relname) AS name, c.relname, s.nspname, c.relowner,
                    c.relrowsecurity, c.relforcerowsecurity
                FROM pg_class c JOIN audited_schema s ON s.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p')
                    AND NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
            ), primary_key AS MATERIALIZED (
                SELECT i.indrelid, con.conname, i.indkey::int2[] AS columns
                FROM pg_index i JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.contype = 'p'
            ), tenant_table AS MATERIALIZED (
                SELECT t.*, a.attnum AS tenant_attnum, a.attname AS tenant_column,
                    format_type(a.atttypid, NULL) AS tenant_type
                FROM audited_table t
                CROSS JOIN option o
                JOIN LATERAL (
                    SELECT a.* FROM pg_attribute a
                    WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                        AND (a.attname = ANY (o.tenant_columns)
                            OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname = 'tenant_isolation')
                                AND a.attnum = (SELECT columns[0] FROM primary_key WHERE indrelid = t.oid))
                    ORDER BY a.attname = ANY (o.tenant_columns) DESC LIMIT 1) a ON true
            ), foreign_key AS MATERIALIZED (
                SELECT c.oid, c.conname, c.conkey, c.confkey, c.confrelid, c.confdeltype, c.confdelsetcols, c.convalidated,
                    t.oid AS child, t.name AS child_name, t.relname AS child_relname, t.nspname AS child_schema,
                    format('%I.%I', pn.nspname, p.relname) AS parent_name, pn.nspname AS parent_schema,
                    t.name || '.' || quote_ident(c.conname) AS object,
                    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.position)
                        FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, position)
                        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS child_columns,
                    (SELECT attname FROM pg_attribute
                        WHERE attrelid = c.conrelid AND attnum = c.conkey[cardinality(c.conkey)]) AS last_column,
                    CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT'
                        ELSE 'NO ACTION' END AS on_delete
                FROM pg_constraint c
                JOIN audited_table t ON t.oid = c.conrelid
                JOIN pg_class p ON p.oid = c.confrelid
                JOIN pg_namespace pn ON pn.oid = p.relnamespace
                WHERE c.contype = 'f' AND c.conparentid = 0
            )
            """;

    private CatalogueQuery() {}

    static List<Finding> run(Connection connection, Rule rule, Options options) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXPRESSIONS + rule.sql())) {
            bind(statement, 1, options.tenantColumns());
            bind(statement, 2, options.schemas());
            bind(statement, 3, options.unindexedColumns());
            bind(statement, 4, options.unindexedParents());
            bind(statement, 5, options.allowedKeys());
            return findings(statement, rule);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable List<String> values)
            throws SQLException {
        statement.setArray(
                index, values == null ? null : statement.getConnection().createArrayOf("text", values.toArray()));
    }

    private static List<Finding> findings(PreparedStatement statement, Rule rule) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                findings.add(new Finding(
                        rule.name(), result.getString("object"), rule.consequence(), result.getString("statement")));
            }
        }
        findings.sort(Comparator.comparing(Finding::object));
        return findings;
    }
}
