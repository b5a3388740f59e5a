package com.thorbis.dao.internal.shape;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Member.Kind;
import com.thorbis.dao.internal.fetch.Selection;

/**
 * All that a selection reads of a row: the table's columns in their order, the computed fields, the relationships.
 *
 * @param columns the table's, and then the fields
 */
public record WholeRow(List<Column> columns, List<Member> members) {

    /** What there is to read. */
    public static WholeRow of(Selection<?> selection) {
        List<Column> columns = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Field<?> field : selection.table().fields()) {
            members.add(new Member(StringUtils.toCamelCaseLC(field.getName()), Kind.VALUE, columns.size()));
            columns.add(Column.of(field));
        }
        selection.fields().forEach((name, column) -> {
            members.removeIf(member -> member.name().equals(name)); // the field goes before the column
            members.add(new Member(name, Kind.VALUE, columns.size()));
            columns.add(column);
        });
        for (int i = 0; i < selection.branches().size(); i++) {
            Branch branch = selection.branches().get(i);
            members.removeIf(member -> member.name().equals(branch.name()));
            boolean many = BranchComponents.isMany(branch.edge());
            members.add(new Member(branch.name(), many ? Kind.MANY_RELATED : Kind.ONE_RELATED, i));
        }
        return new WholeRow(List.copyOf(columns), List.copyOf(members));
    }

    /** The generated record; as it was read, so that nothing in it is to be written back. */
    public static Record record(KeyedTable<?, ?> table, @Nullable Object[] values) {
        Record row = table.newRecord();
        Field<?>[] fields = table.fields();
        for (int i = 0; i < fields.length; i++) {
            set(row, fields[i], values[i]);
        }
        row.changed(false);
        return row;
    }

    /** One by one: all at once, jOOQ looks for a conversion of each, which takes three times as long. */
    @SuppressWarnings("unchecked")
    private static <V> void set(Record row, Field<V> field, @Nullable Object value) {
        row.set(field, (V) value);
    }
}
