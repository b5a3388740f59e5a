package com.thorbis.dao.internal.error;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Row;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** Finds the columns that a statement gives more text than they take: PostgreSQL tells their type only. */
final class TooLong {

    private final Set<String> columns = new LinkedHashSet<>();

    private TooLong() {}

    /** Such as {@code hs.customers.notes}, each with its length; empty for SQL that jOOQ did not build. */
    static Set<String> columns(@Nullable Query query) {
        TooLong found = new TooLong();
        if (query instanceof QOM.InsertReturning<?> returning) {
            found.inInsert(returning.$insert());
        } else if (query instanceof QOM.Insert<?> insert) {
            found.inInsert(insert);
        } else if (query instanceof QOM.UpdateReturning<?> returning) {
            found.inUpdate(returning.$update());
        } else if (query instanceof QOM.Update<?> update) {
            found.inUpdate(update);
        }
        return found.columns;
    }

    private void inInsert(QOM.Insert<?> insert) {
        List<? extends Field<?>> into = insert.$columns();
        for (Row row : insert.$values()) {
            for (int i = 0; i < into.size(); i++) {
                compare(into.get(i), row.field(i));
            }
        }
    }

    private void inUpdate(QOM.Update<?> update) {
        update.$set().forEach(this::compare);
    }

    private void compare(@Nullable Object column, @Nullable Object value) {
        if (column instanceof Field<?> field
                && value instanceof Param<?> param
                && param.getValue() instanceof String text) {
            int most = field.getDataType().length();
            if (most > 0 && text.length() > most) {
                columns.add("%s takes %d characters"
                        .formatted(field.getQualifiedName().unquotedName(), most));
            }
        }
    }
}
