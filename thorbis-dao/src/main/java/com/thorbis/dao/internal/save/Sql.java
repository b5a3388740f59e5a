package com.thorbis.dao.internal.save;

import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Pieces of SQL, as jOOQ writes them. */
final class Sql {

    private static final DSLContext DIALECT = DSL.using(
            SQLDialect.POSTGRES,
            new Settings().withParamType(ParamType.INLINED).withRenderKeywordCase(RenderKeywordCase.LOWER));

    private Sql() {}

    static String table(Table<?> table) {
        return DIALECT.render(table);
    }

    /** Without its table's name. */
    static String column(Field<?> column) {
        Name name = column.getUnqualifiedName();
        return DIALECT.render(name);
    }

    /** Without length and precision, which the column applies itself, and complains where a cast would cut. */
    static String type(Field<?> column) {
        return column.getDataType().getTypeName(DIALECT.configuration());
    }

    /** Whether a null can't be meant: the column takes none, and has a value for those who say nothing. */
    static boolean knowsDefault(Field<?> column) {
        return column.getDataType().defaulted() && !column.getDataType().nullable();
    }

    static String literal(String text) {
        return DIALECT.render(DSL.inline(text));
    }

    /** What the database puts where nothing is said. */
    static String defaultOf(Field<?> column) {
        return DIALECT.render(Objects.requireNonNull(column.getDataType().defaultValue()));
    }
}
