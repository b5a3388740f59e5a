package com.thorbis.dao.internal.fetch;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Sends keys as an array of their own type. As a text with a cast, which is what jOOQ sends, they would be no constant to
 * the planner: it could neither count nor hash them, and a filter by them would read the text again for each row.
 */
final class KeyArrayBinding extends AbstractBinding<Object[], Object[]> {

    private static final long serialVersionUID = 1L;

    private static final Configuration POSTGRES = DSL.using(SQLDialect.POSTGRES).configuration();

    private final String type;

    private KeyArrayBinding(String type) {
        this.type = type;
    }

    /** The values as one bind value, an array of the field's type in the database. */
    @SuppressWarnings("unchecked")
    static <V> Field<V[]> array(Field<V> field, Collection<?> values) {
        Converter<Object, V> converter = (Converter<Object, V>) field.getConverter();
        Object[] array = values.stream().map(value -> converter.to((V) value)).toArray();
        DataType<Object[]> type = SQLDataType.OTHER
                .getArrayDataType()
                .asConvertedDataType(new KeyArrayBinding(field.getDataType().getTypeName(POSTGRES)));
        return (Field<V[]>) (Field<?>) DSL.val(array, type);
    }

    @Override
    public Converter<Object[], Object[]> converter() {
        return Converter.of(Object[].class, Object[].class, array -> array, array -> array);
    }

    @Override
    protected void sqlBind(BindingSQLContext<Object[]> context) {
        context.render().sql(context.variable()).sql("::" + type + "[]");
    }

    @Override
    public void set(BindingSetStatementContext<Object[]> context) throws SQLException {
        PreparedStatement statement = context.statement();
        Array array = statement.getConnection().createArrayOf(type, context.value());
        statement.setArray(context.index(), array);
    }

    @Override
    public void get(BindingGetResultSetContext<Object[]> context) {
        throw new UnsupportedOperationException("keys are sent, and never read");
    }
}
