package com.thorbis.core.value;

import java.util.List;
import java.util.UUID;

import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;

/** As the generator writes it. */
final class Places extends TableImpl<Record> implements KeyedTable<Record, Long> {

    static final Places PLACES = new Places(DSL.name("places"), null);

    private static final long serialVersionUID = 1L;
    private static final UniqueKey<Record> KEY = Internal.createUniqueKey(PLACES, PLACES.BUSINESS_ID, PLACES.ID);

    final TableField<Record, UUID> BUSINESS_ID = createField(DSL.name("business_id"), SQLDataType.UUID, this, "");
    final TableField<Record, Long> ID = createField(DSL.name("id"), SQLDataType.BIGINT, this, "");
    final TableField<Record, GeoPoint> SPOT = createField(
            DSL.name("spot"),
            DefaultDataType.getDefaultDataType("\"pg_catalog\".\"point\""),
            this,
            "",
            new GeoPointBinding());

    private Places(Name alias, @Nullable Table<Record> aliased) {
        super(alias, null, aliased, null, DSL.comment(""));
    }

    @Override
    public Schema getSchema() {
        return DSL.schema(DSL.name("map"));
    }

    @Override
    public Places as(String alias) {
        return new Places(DSL.name(alias), this);
    }

    @Override
    public UniqueKey<Record> getPrimaryKey() {
        return KEY;
    }

    @Override
    public List<TableField<Record, ?>> keyFields() {
        return List.of(ID);
    }

    @Override
    public List<Edge> edges() {
        return List.of();
    }
}
