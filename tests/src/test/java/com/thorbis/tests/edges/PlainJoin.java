package com.thorbis.tests.edges;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.Field;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.TenantTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.tests.support.Catalogue;

/** Follows a relationship by SQL, as a role that no policy restricts: who may see a row is said in each query. */
record PlainJoin(Connection superuser) {

    /** The keys of the rows that each source row leads to, in their order; empty for one that leads to none. */
    Map<String, List<String>> follow(Edge edge, Relation relation, UUID tenant, boolean withDeleted)
            throws SQLException {
        KeyedTable<?, ?> source = (KeyedTable<?, ?>) edge.source();
        KeyedTable<?, ?> target = (KeyedTable<?, ?>) edge.target();
        String seen = " WHERE " + visible(source, "s", tenant, withDeleted);
        Map<String, List<String>> found = new TreeMap<>();
        String from = " FROM " + Catalogue.name(source) + " AS s ";
        read("SELECT " + key(source, "s") + ", NULL" + from + seen, found);
        read(
                "SELECT DISTINCT " + key(source, "s") + ", " + key(target, "t") + from + relation.join() + seen
                        + " AND " + visible(target, "t", tenant, withDeleted) + " ORDER BY 1, 2",
                found);
        return found;
    }

    private void read(String sql, Map<String, List<String>> found) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> targets = found.computeIfAbsent(rows.getString(1), key -> new ArrayList<>());
                String target = rows.getString(2);
                if (target != null) {
                    targets.add(target);
                }
            }
        }
    }

    /** What the key's values look like as text, in the byte order by which Java sorts. */
    private static String key(KeyedTable<?, ?> table, String alias) {
        return table.keyFields().stream()
                .map(Field::getName)
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", ", "concat_ws('/', ", ") COLLATE \"C\""));
    }

    private static String visible(KeyedTable<?, ?> table, String alias, UUID tenant, boolean withDeleted) {
        String deleted =
                table instanceof SoftDeletableTable<?, ?> && !withDeleted ? alias + ".deleted_at IS NULL" : "true";
        if (table instanceof TenantTable<?, ?>) {
            return "%s.business_id = '%s' AND %s".formatted(alias, tenant, deleted);
        }
        return switch (Catalogue.name(table)) {
            case "reporting_mgmt.customer_360_view" -> "%s.business_id = '%s'".formatted(alias, tenant);
            case "tenant_mgmt.businesses" -> "%s.id = '%s'".formatted(alias, tenant);
            case "user_mgmt.users" ->
                "EXISTS (SELECT FROM user_mgmt.business_users AS m WHERE m.user_id = %s.id AND m.business_id = '%s')"
                        .formatted(alias, tenant);
            default -> "true";
        };
    }
}
