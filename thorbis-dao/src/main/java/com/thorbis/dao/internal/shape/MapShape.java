package com.thorbis.dao.internal.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;

/** A map of all that is read of a row, by the names that a record's components would have. */
public final class MapShape implements Shape<Map<String, @Nullable Object>> {

    private final WholeRow row;
    private final List<MapShape> related;

    public MapShape(Selection<?> selection) {
        row = WholeRow.of(selection);
        related = selection.branches().stream().map(this::nested).toList();
    }

    private MapShape nested(Branch branch) {
        return branch.isRecursive() ? this : new MapShape(branch.target());
    }

    @Override
    public List<Column> columns() {
        return row.columns();
    }

    @Override
    public List<Member> members() {
        return row.members();
    }

    @Override
    public List<MapShape> related() {
        return related;
    }

    @Override
    public Map<String, @Nullable Object> build(@Nullable Object[] values, List<? extends List<?>> relatedMaps) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Member member : row.members()) {
            map.put(member.name(), member.of(values, relatedMaps));
        }
        return Collections.unmodifiableMap(map);
    }
}
