package com.thorbis.tests.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.TenantTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.tests.support.Catalogue;

import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;
import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;
import static com.thorbis.schema.user_mgmt.Tables.BUSINESS_USERS;
import static com.thorbis.schema.user_mgmt.Tables.USERS;

/** All rows of all tables and all tenants, and which of them a tenant may see. */
final class Data {

    private final UUID tenant;
    private final Map<String, List<Record>> rows = new HashMap<>();
    private final Map<Edge, Map<List<@Nullable Object>, List<Record>>> related = new HashMap<>();

    private Data(UUID tenant) {
        this.tenant = tenant;
    }

    /** Reads everything, as a role that sees everything. */
    static Data read(DSLContext superuser, UUID tenant) {
        Data data = new Data(tenant);
        for (KeyedTable<?, ?> table : Catalogue.tables()) {
            data.rows.put(
                    Catalogue.name(table),
                    List.copyOf(superuser
                            .selectFrom(table)
                            .orderBy(table.keyFields())
                            .fetch()));
        }
        return data;
    }

    /** What the tenant sees, rows hidden by soft deletion among it. */
    List<Record> visible(Table<?> table) {
        return all(table).stream().filter(row -> isVisible(table, row)).toList();
    }

    /** What a row leads to, among all that the tenant sees; each row once. */
    List<Record> related(Edge edge, Record row) {
        boolean isMeant = isMeant(edge, edge.source(), row);
        List<@Nullable Object> key = values(row, edge.sourceFields());
        return isMeant && !key.contains(null)
                ? related.computeIfAbsent(edge, this::index).getOrDefault(key, List.of())
                : List.of();
    }

    /** As {@link #related}, without rows hidden by soft deletion. */
    Stream<Record> shown(Edge edge, Record row) {
        return related(edge, row).stream().filter(next -> !isDeleted(edge.target(), next));
    }

    static boolean isDeleted(Table<?> table, Record row) {
        return table instanceof SoftDeletableTable<?, ?> soft && row.get(soft.deletedAtField()) != null;
    }

    /** A value that the column has somewhere. */
    List<Object> valuesOf(KeyedTable<?, ?> table, Field<?> column) {
        return all(table).stream()
                .<@Nullable Object>map(row -> row.get(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<List<@Nullable Object>, List<Record>> index(Edge edge) {
        Map<List<@Nullable Object>, List<Record>> index = new HashMap<>();
        for (Record target : visible(edge.target())) {
            boolean isMeant = isMeant(edge, edge.target(), target);
            List<@Nullable Object> key = values(target, edge.targetFields());
            for (List<@Nullable Object> from : isMeant ? sources(edge, key) : Set.<List<@Nullable Object>>of()) {
                index.computeIfAbsent(from, k -> new ArrayList<>()).add(target);
            }
        }
        return index;
    }

    /** Whether a polymorphic reference says, where the row is on that side, that it is of this kind. */
    private static boolean isMeant(Edge edge, Table<?> side, Record row) {
        return edge.discriminators().entrySet().stream()
                .filter(column -> side.equals(column.getKey().getTable()))
                .allMatch(column ->
                        column.getKey().getDataType().convert(column.getValue()).equals(row.get(column.getKey())));
    }

    /** By what source rows reach the target's key: by itself, or through rows of a link table. */
    private Set<List<@Nullable Object>> sources(Edge edge, List<@Nullable Object> key) {
        if (edge.link().isEmpty()) {
            return Set.of(key);
        }
        Link link = edge.link().orElseThrow();
        Set<List<@Nullable Object>> sources = new LinkedHashSet<>();
        for (Record pair : visible(link.table())) {
            if (values(pair, link.targetFields()).equals(key)) {
                sources.add(values(pair, link.sourceFields()));
            }
        }
        return sources;
    }

    private boolean isVisible(Table<?> table, Record row) {
        if (table instanceof TenantTable<?, ?> owned) {
            return tenant.equals(row.get(owned.tenantField()));
        }
        if (table.equals(BUSINESSES)) {
            return tenant.equals(row.get(BUSINESSES.ID));
        }
        if (table.equals(CUSTOMER_360_VIEW)) {
            return tenant.equals(row.get(CUSTOMER_360_VIEW.BUSINESS_ID));
        }
        return !table.equals(USERS)
                || all(BUSINESS_USERS).stream()
                        .anyMatch(member -> tenant.equals(member.get(BUSINESS_USERS.BUSINESS_ID))
                                && Objects.equals(row.get(USERS.ID), member.get(BUSINESS_USERS.USER_ID)));
    }

    private List<Record> all(Table<?> table) {
        return Objects.requireNonNull(rows.get(Catalogue.name(table)));
    }

    private static List<@Nullable Object> values(Record row, List<? extends Field<?>> fields) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field<?> field : fields) {
            values.add(row.get(field));
        }
        return values;
    }
}
