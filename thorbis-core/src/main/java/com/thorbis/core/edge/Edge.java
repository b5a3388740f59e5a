package com.thorbis.core.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One relationship, as seen from one of its sides.
 *
 * <p>A source row and a target row belong together where {@link #sourceFields()} equal {@link #targetFields()}, pair by
 * pair, or, with a {@link #link()}, where a link row holds both.
 */
public final class Edge {

    /** How many target rows a source row can have. */
    public enum Cardinality {
        ONE,
        MANY
    }

    /** What in the database makes the relationship. */
    public enum Kind {
        /** A foreign key, from either side. */
        KEY,
        /** Two foreign keys of a link table. */
        LINK,
        /** A key of any table, told apart by discriminator columns; a trigger guards it instead of a foreign key. */
        POLYMORPHIC,
        /** A view that has the key of a table: declared, since the database makes no key for a view. */
        SAME_KEY
    }

    private final String name;
    private final Table<?> source;
    private final Table<?> target;
    private final Kind kind;
    private final Cardinality cardinality;
    private final boolean nullable;
    private final List<TableField<?, ?>> sourceFields;
    private final List<TableField<?, ?>> targetFields;
    private final @Nullable Link link;
    private final Map<TableField<?, ?>, String> discriminators;

    private Edge(
            String name,
            Table<?> source,
            Table<?> target,
            Kind kind,
            Cardinality cardinality,
            boolean nullable,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields,
            @Nullable Link link,
            Map<TableField<?, ?>, String> discriminators) {
        this.name = name;
        this.source = source;
        this.target = target;
        this.kind = kind;
        this.cardinality = cardinality;
        this.nullable = nullable;
        this.sourceFields = List.copyOf(sourceFields);
        this.targetFields = List.copyOf(targetFields);
        this.link = link;
        this.discriminators = Map.copyOf(discriminators);
    }

    /** The foreign key's own side: at most one target row. Used by generated code. */
    public static Edge toOne(
            String name,
            Table<?> source,
            Table<?> target,
            boolean nullable,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields) {
        return new Edge(
                name, source, target, Kind.KEY, Cardinality.ONE, nullable, sourceFields, targetFields, null, Map.of());
    }

    /** The other side of a foreign key: any number of target rows. Used by generated code. */
    public static Edge toMany(
            String name,
            Table<?> source,
            Table<?> target,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields) {
        return new Edge(
                name, source, target, Kind.KEY, Cardinality.MANY, false, sourceFields, targetFields, null, Map.of());
    }

    /** Many to many. Used by generated code. */
    public static Edge throughLink(
            String name,
            Table<?> source,
            Table<?> target,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields,
            Link link) {
        return new Edge(
                name, source, target, Kind.LINK, Cardinality.MANY, false, sourceFields, targetFields, link, Map.of());
    }

    /** Either side of a polymorphic reference. Used by generated code. */
    public static Edge polymorphic(
            String name,
            Table<?> source,
            Table<?> target,
            Cardinality cardinality,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields,
            Map<TableField<?, ?>, String> discriminators) {
        return new Edge(
                name,
                source,
                target,
                Kind.POLYMORPHIC,
                cardinality,
                cardinality == Cardinality.ONE,
                sourceFields,
                targetFields,
                null,
                discriminators);
    }

    /** Between a view and the table whose key its rows have, from either side. Used by generated code. */
    public static Edge sameKey(
            String name,
            Table<?> source,
            Table<?> target,
            boolean nullable,
            List<TableField<?, ?>> sourceFields,
            List<TableField<?, ?>> targetFields) {
        return new Edge(
                name,
                source,
                target,
                Kind.SAME_KEY,
                Cardinality.ONE,
                nullable,
                sourceFields,
                targetFields,
                null,
                Map.of());
    }

    /** The method's name, such as {@code vehicles}. */
    public String name() {
        return name;
    }

    public Table<?> source() {
        return source;
    }

    public Table<?> target() {
        return target;
    }

    public Kind kind() {
        return kind;
    }

    public Cardinality cardinality() {
        return cardinality;
    }

    /** Whether a source row may have no target row; false for edges to many, which may always be empty. */
    public boolean nullable() {
        return nullable;
    }

    /** Columns of the source, the tenant's first where the source has one; never empty. */
    public List<TableField<?, ?>> sourceFields() {
        return sourceFields;
    }

    /** Columns of the target, in the order of {@link #sourceFields()}. */
    public List<TableField<?, ?>> targetFields() {
        return targetFields;
    }

    /** The link table of a many-to-many relationship. */
    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    /** Columns, of the source or of the target, that must have these values; empty unless {@link Kind#POLYMORPHIC}. */
    public Map<TableField<?, ?>, String> discriminators() {
        return discriminators;
    }

    /** Such as {@code hs.customers.vehicles}. */
    @Override
    public String toString() {
        Schema schema = source.getSchema();
        return (schema == null ? "" : schema.getName() + ".") + source.getName() + "." + name;
    }
}
