package com.thorbis.dao.internal.save;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.internal.fetch.Decoder;
import com.thorbis.dao.internal.save.Outline.Follow;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Rows;
import com.thorbis.dao.internal.table.TextValue;

/**
 * One table of a tree: where its rows come from and where they lead. Made once for a {@code Save}; it keeps the SQL that
 * its rows have needed, which depends on which columns are set and never on how many rows there are.
 */
public final class Part {

    private final WritableTable<?, ?> table;
    private final Columns columns;
    private final Source source;
    private final List<Branch> branches;
    private final TextValue[] texts;
    private final Decoder[] decoders;
    private final int[] nullableWithDefault;
    private final Map<Object, String> sql = new ConcurrentHashMap<>();

    private Part(WritableTable<?, ?> table, Source source, List<Follow> follows) {
        this.table = table;
        this.columns = Columns.of(table);
        this.source = source;
        this.texts = Stream.of(columns.fields()).map(TextValue::new).toArray(TextValue[]::new);
        this.decoders = Stream.of(columns.fields()).map(Decoder::of).toArray(Decoder[]::new);
        this.nullableWithDefault = IntStream.range(0, columns.fields().length)
                .filter(i -> columns.fields()[i].getDataType().nullable()
                        && columns.fields()[i].getDataType().defaulted())
                .toArray();
        List<Branch> followed = new ArrayList<>();
        for (int i = 0; i < follows.size(); i++) {
            Part target = of(follows.get(i).target(), source.sources().get(i));
            followed.add(new Branch(columns, follows.get(i), target));
        }
        this.branches = List.copyOf(followed);
    }

    /** The outline, filled from objects. */
    public static Part of(Outline outline, Source source) {
        return new Part(outline.table(), source, outline.follows());
    }

    static Part ofLink(WritableTable<?, ?> table) {
        return new Part(table, Pairs.INSTANCE, List.of());
    }

    public WritableTable<?, ?> table() {
        return table;
    }

    Columns columns() {
        return columns;
    }

    Source source() {
        return source;
    }

    List<Branch> branches() {
        return branches;
    }

    /** Columns in which null is not the same as nothing said. */
    int[] nullableWithDefault() {
        return nullableWithDefault;
    }

    /** What a statement returns of a column, equal to what a fetch would read. */
    @Nullable
    Object value(ResultSet result, String name, int column) throws SQLException {
        return decoders[column].read(result, result.findColumn(name));
    }

    TextValue text(int column) {
        return texts[column];
    }

    /** As in {@code hs.customers}. */
    String name() {
        return Rows.name(table);
    }

    /** Of one kind of statement over one set of columns. */
    String sql(Object kind, Supplier<String> compose) {
        return sql.computeIfAbsent(kind, absent -> compose.get());
    }

    /** Rows of a link table, which the caller does not see. */
    private enum Pairs implements Source {
        INSTANCE;

        @Override
        public void read(Object given, @Nullable Object[] values) {
            // Both keys come from the rows that the pair links.
        }

        @Override
        public @Nullable Collection<?> related(Object given, int follow) {
            return null;
        }

        @Override
        public List<Source> sources() {
            return List.of();
        }

        @Override
        public boolean showsVersion() {
            return false;
        }

        @Override
        public Object stored(Object given, @Nullable Object[] values, List<@Nullable List<Object>> related) {
            return given;
        }
    }
}
