package com.thorbis.codegen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDataType;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are for, and so which of the core's markers its class implements.
 *
 * @param marker the narrowest marker; {@link Marker#NONE} for views and tables without a key
 * @param key the primary key, or the one declared for a view, without the tenant; empty without a marker
 */
public record TableRoles(
        Marker marker,
        List<ColumnDefinition> key,
        @Nullable ColumnDefinition tenant,
        @Nullable ColumnDefinition version,
        @Nullable ColumnDefinition createdBy,
        @Nullable ColumnDefinition updatedBy,
        @Nullable ColumnDefinition deletedAt,
        @Nullable ColumnDefinition deletedBy) {

    /** The core's interfaces for tables, each extending the one before it. */
    public enum Marker {
        NONE(""),
        KEYED("KeyedTable"),
        WRITABLE("WritableTable"),
        TENANT("TenantTable"),
        SOFT_DELETABLE("SoftDeletableTable");

        private final String className;

        Marker(String className) {
            this.className = className;
        }

        /** Whether this marker has the methods of another. */
        public boolean includes(Marker other) {
            return compareTo(other) >= 0;
        }
    }

    /** Reads the roles off the names of the columns and the primary key. */
    public static TableRoles of(TableDefinition table) {
        Settings settings = Settings.of(table.getDatabase());
        ColumnDefinition tenant = column(table, settings.tenantColumns());
        ColumnDefinition deletedAt = column(table, settings.deletedAtColumns());
        Marker marker = marker(table, settings, tenant != null, deletedAt != null);
        return new TableRoles(
                marker,
                marker == Marker.NONE ? List.of() : key(table, settings, tenant),
                tenant,
                column(table, settings.versionColumns()),
                column(table, settings.createdByColumns()),
                column(table, settings.updatedByColumns()),
                deletedAt,
                column(table, settings.deletedByColumns()));
    }

    private static Marker marker(TableDefinition table, Settings settings, boolean tenant, boolean softDelete) {
        if (table.isView() || table.isMaterializedView()) {
            return viewKey(table, settings).isEmpty() ? Marker.NONE : Marker.KEYED;
        }
        String name = table.getQualifiedInputName();
        if (table.getPrimaryKey() == null) {
            if (tenant) {
                throw new ConfigurationException("The tenant table " + name + " has no primary key. Add PRIMARY KEY"
                        + " (tenant column, id) in a migration, or leave the table out with <excludes>.");
            }
            return Marker.NONE;
        }
        if (tenant) {
            return softDelete ? Marker.SOFT_DELETABLE : Marker.TENANT;
        }
        return settings.writableGlobals().contains(name) ? Marker.WRITABLE : Marker.KEYED;
    }

    /** A view has the key that the settings declare, if any. */
    private static List<ColumnDefinition> viewKey(TableDefinition view, Settings settings) {
        return settings.views().stream()
                .filter(declared -> declared.view().equals(view.getQualifiedInputName()))
                .map(declared -> view.getColumn(declared.column()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ColumnDefinition> key(
            TableDefinition table, Settings settings, @Nullable ColumnDefinition tenant) {
        if (table.isView() || table.isMaterializedView()) {
            return viewKey(table, settings);
        }
        List<ColumnDefinition> primaryKey = table.getPrimaryKey().getKeyColumns();
        List<ColumnDefinition> key =
                primaryKey.stream().filter(column -> !column.equals(tenant)).toList();
        // One row a tenant: the tenant is the key.
        return key.isEmpty() ? List.copyOf(primaryKey) : key;
    }

    private static @Nullable ColumnDefinition column(TableDefinition table, List<String> names) {
        return names.stream()
                .map(table::getColumn)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The marker with its type arguments, fully qualified; empty without one. */
    public List<String> markerType(String recordClass) {
        return marker == Marker.NONE
                ? List.of()
                : List.of("com.thorbis.core." + marker.className + "<" + recordClass + ", " + keyType() + ">");
    }

    private String keyType() {
        if (key.size() == 1) {
            return javaType(key.get(0));
        }
        return key.stream()
                .map(TableRoles::javaType)
                .collect(Collectors.joining(", ", "org.jooq.Record" + key.size() + "<", ">"));
    }

    private static String javaType(ColumnDefinition column) {
        String declared = column.getType().getJavaType();
        return declared != null
                ? declared
                : DefaultDataType.getDataType(
                                SQLDialect.POSTGRES, column.getType().getType())
                        .getType()
                        .getCanonicalName();
    }
}
