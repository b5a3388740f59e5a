package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.TenantTable;

/**
 * A business with rows in every table of every industry: each key is followed in some row, each kind of polymorphic
 * reference made, and some row of each table is referred to by none. The rest is chance, which begins with a seed.
 */
public final class Population {

    private static final int RANDOM_ROWS = 8;
    private static final int ATTEMPTS = 4;
    private static final double OFTEN = 0.6;
    private static final List<String> WORDS = List.of("amber", "birch", "cedar", "delta", "ember");

    private final Connection connection;
    private final Random random;
    private final Rows rows;
    private final List<String> tables;

    private Population(Connection connection, UUID tenant, Random random) {
        this.connection = connection;
        this.random = random;
        this.rows = new Rows(connection, tenant, random);
        this.tables = Catalogue.tables().stream()
                .filter(TenantTable.class::isInstance)
                .map(Catalogue::name)
                .toList();
    }

    /** A new business and all of its rows; the connection is of a role that may write them, in no transaction. */
    public static UUID create(Connection connection, long seed) throws SQLException {
        Random random = new Random(seed);
        UUID tenant = business(connection, random);
        connection.setAutoCommit(false);
        new Population(connection, tenant, random).fill();
        connection.commit();
        connection.setAutoCommit(true);
        return tenant;
    }

    /** A new business that has nothing else. */
    public static UUID createEmpty(Connection connection, long seed) throws SQLException {
        return business(connection, new Random(seed));
    }

    private static UUID business(Connection connection, Random random) throws SQLException {
        UUID tenant = new UUID(random.nextLong(), random.nextLong());
        new Rows(connection, tenant, random).insert("tenant_mgmt.businesses", Map.of("id", tenant.toString()));
        return tenant;
    }

    private void fill() throws SQLException {
        rows.enter();
        for (String table : tables) {
            rows.insert(table);
        }
        rows.insert("user_mgmt.users"); // no member, yet some keys may lead to it
        for (String table : tables) {
            for (TableShape.Key key : rows.shape(table).keys()) {
                attempt(table, () -> parentOf(key, live(key.target())), 0);
            }
            insertRandomRows(table);
        }
        for (String table : tables) {
            attempt(table, Map::of, 0);
        }
        rows.insert("user_mgmt.business_users");
        rows.insert("integration_mgmt.data_flow_events", Map.of("entity_type", "ledger")); // of another system
        for (String actorType : List.of("user", "user", "ai")) {
            rows.insert("audit_mgmt.activity_stream", Map.of("actor_type", actorType, "actor_id", member()));
        }
    }

    private String member() {
        return Objects.requireNonNull(
                oneOf(rows.inserted("user_mgmt.business_users")).get("user_id"));
    }

    private void insertRandomRows(String table) throws SQLException {
        for (TableShape.Key key : rows.shape(table).keys()) {
            if (isEntity(key)) {
                for (Map<String, String> entity : entities(key)) {
                    attempt(table, () -> entity, OFTEN);
                }
            }
        }
        for (int i = 0; i < RANDOM_ROWS; i++) {
            attempt(table, Map::of, OFTEN);
        }
    }

    /** Inserts a row with these values and others by chance: where the database refuses them, with fewer. */
    private void attempt(String table, Choice given, double often) throws SQLException {
        boolean inserted = false;
        for (int i = ATTEMPTS; i >= 0 && !inserted; i--) {
            Map<String, String> values = new LinkedHashMap<>(given.make());
            addParents(table, values, often * i / ATTEMPTS);
            addValues(table, values, often * i / ATTEMPTS);
            inserted = rows.tryInsert(table, values);
        }
    }

    private void addParents(String table, Map<String, String> values, double often) throws SQLException {
        for (TableShape.Key key : rows.shape(table).keys()) {
            boolean chosen = random.nextDouble() < often || isRequired(table, key);
            if (chosen && values.keySet().stream().noneMatch(key.columns()::contains)) {
                values.putAll(parentOf(key, rows.inserted(key.target())));
            }
        }
    }

    private boolean isRequired(String table, TableShape.Key key) throws SQLException {
        return rows.shape(table).columns().stream()
                .anyMatch(column -> column.required()
                        && key.columns().contains(column.name())
                        && !column.name().equals("business_id"));
    }

    private void addValues(String table, Map<String, String> values, double often) throws SQLException {
        for (TableShape.Column column : rows.shape(table).columns()) {
            String value = random.nextDouble() < often ? value(column) : null;
            if (value != null && !column.required()) {
                values.putIfAbsent(column.name(), value);
            }
        }
    }

    private Map<String, String> parentOf(TableShape.Key key, List<Map<String, String>> parents) throws SQLException {
        if (isEntity(key)) {
            return oneOf(entities(key));
        }
        Map<String, String> values = new HashMap<>();
        if (!parents.isEmpty()) {
            Map<String, String> parent = oneOf(parents);
            for (int i = 0; i < key.columns().size(); i++) {
                values.put(
                        key.columns().get(i),
                        Objects.requireNonNull(parent.get(key.referred().get(i))));
            }
        }
        return values;
    }

    /** Rows that are not hidden by soft deletion. */
    private List<Map<String, String>> live(String table) {
        return rows.inserted(table).stream()
                .filter(row -> !row.containsKey("deleted_at"))
                .toList();
    }

    /** Earlier ones more often than later ones, so that some rows have many children. */
    private <E> E oneOf(List<E> list) {
        return list.get(Math.min(random.nextInt(list.size()), random.nextInt(list.size())));
    }

    private static boolean isEntity(TableShape.Key key) {
        return key.target().equals("thorbis.entity_types");
    }

    /** A reference to a row of each registered type. */
    private List<Map<String, String>> entities(TableShape.Key key) throws SQLException {
        String schema = key.columns().get(key.referred().indexOf("entity_schema"));
        String type = key.columns().get(key.referred().indexOf("entity_type"));
        List<Map<String, String>> references = new ArrayList<>();
        for (Catalogue.EntityType entity : Catalogue.entityTypes(connection)) {
            String id = Objects.requireNonNull(oneOf(live(entity.table())).get("id"));
            references.add(Map.of(schema, entity.schema(), type, entity.type(), Catalogue.idOf(type), id));
        }
        return references;
    }

    /** Null for types whose values mean something to a trigger or a check. */
    private @Nullable String value(TableShape.Column column) {
        if (!column.allowed().isEmpty()) {
            return oneOf(column.allowed());
        }
        if (column.type().startsWith("numeric")) {
            return random.nextInt(100) + "." + random.nextInt(10);
        }
        return switch (column.type()) {
            case "text" -> oneOf(WORDS);
            case "text[]" -> "{" + oneOf(WORDS) + "}";
            case "jsonb" -> "{\"made\": \"" + oneOf(WORDS) + "\"}";
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "smallint", "integer", "bigint" -> String.valueOf(random.nextInt(20));
            case "date", "timestamp with time zone" ->
                LocalDate.EPOCH.plusDays(random.nextInt(40)).toString();
            default -> null;
        };
    }

    /** Values that are chosen anew for each attempt. */
    private interface Choice {
        Map<String, String> make() throws SQLException;
    }
}
