package com.thorbis.core.value;

import java.sql.SQLException;

import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A column that goes over the wire as text, with SQL around the parameter that makes a value of the column's type of it.
 *
 * @param <U> the Java type
 */
abstract class TextBinding<U> extends AbstractBinding<Object, U> {

    private static final long serialVersionUID = 1L;

    private final String before;
    private final String after;
    private final Converter<Object, U> converter;

    TextBinding(String before, String after, Converter<Object, U> converter) {
        this.before = before;
        this.after = after;
        this.converter = converter;
    }

    @Override
    public final Converter<Object, U> converter() {
        return converter;
    }

    @Override
    protected final void sqlBind(BindingSQLContext<U> context) {
        context.render().sql(before).sql(context.variable()).sql(after);
    }

    @Override
    protected final void sqlInline(BindingSQLContext<U> context) {
        context.render().sql(before).visit(DSL.inline(text(context.value()))).sql(after);
    }

    @Override
    public final void set(BindingSetStatementContext<U> context) throws SQLException {
        context.statement().setString(context.index(), text(context.value()));
    }

    @Override
    public final void get(BindingGetResultSetContext<U> context) throws SQLException {
        context.value(converter.from(context.resultSet().getString(context.index())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
