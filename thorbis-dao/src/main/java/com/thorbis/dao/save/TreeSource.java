package com.thorbis.dao.save;

import java.util.Collection;
import java.util.List;

import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.internal.save.Outline;
import com.thorbis.dao.internal.save.Outline.Follow;
import com.thorbis.dao.internal.save.Source;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Rows;
import com.thorbis.dao.internal.table.Stamp;

/** Generated records in trees, of which the columns count that were set; those of the key and the version always do. */
final class TreeSource implements Source {

    private final WritableTable<?, ?> table;
    private final Columns columns;
    private final List<String> names;
    private final List<Source> sources;

    TreeSource(Outline outline) {
        this.table = outline.table();
        this.columns = Columns.of(table);
        this.names =
                outline.follows().stream().map(follow -> follow.edge().name()).toList();
        this.sources = outline.follows().stream()
                .map(Follow::target)
                .<Source>map(TreeSource::new)
                .toList();
    }

    @Override
    public void read(Object given, @Nullable Object[] values) {
        Tree tree = (Tree) given;
        UpdatableRecord<?> row = tree.row();
        if (!table.getRecordType().isInstance(row)) {
            throw new IllegalArgumentException("a record of " + Rows.name(table) + " belongs here, and this one is of "
                    + Rows.name(row.getTable()) + ".");
        }
        for (String name : tree.names()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("the tree has " + name + ", which the Save does not follow; add"
                        + " with(…) for it, or leave it out.");
            }
        }
        for (int i = 0; i < values.length; i++) {
            boolean counts = row.changed(i) || columns.isKey(i) || i == columns.version() || i == columns.tenant();
            values[i] = counts && (row.changed(i) || row.get(i) != null) ? row.get(i) : Stamp.UNSET;
        }
    }

    @Override
    public @Nullable Collection<?> related(Object given, int follow) {
        return ((Tree) given).related(names.get(follow));
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public boolean showsVersion() {
        return true;
    }

    @Override
    public Object stored(Object given, @Nullable Object[] values, List<@Nullable List<Object>> related) {
        Tree stored = Tree.of(copy(((Tree) given).row(), values));
        for (int i = 0; i < names.size(); i++) {
            List<Object> below = related.get(i);
            if (below != null) {
                stored = stored.with(
                        names.get(i), below.stream().map(Tree.class::cast).toList());
            }
        }
        return stored;
    }

    private UpdatableRecord<?> copy(UpdatableRecord<?> row, @Nullable Object[] values) {
        UpdatableRecord<?> copy = (UpdatableRecord<?>) table.newRecord();
        for (int i = 0; i < values.length; i++) {
            set(copy, columns.fields()[i], values[i] == Stamp.UNSET ? row.get(i) : values[i]);
        }
        copy.changed(false);
        return copy;
    }

    private static <V> void set(UpdatableRecord<?> row, Field<V> field, @Nullable Object value) {
        row.set(field, field.getType().cast(value));
    }
}
