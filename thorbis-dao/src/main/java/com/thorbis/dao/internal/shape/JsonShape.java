package com.thorbis.dao.internal.shape;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Shape;

/** The members of another shape as a JSON object; values are as the database has them, not as the caller's types are. */
public final class JsonShape implements Shape<JsonText> {

    private final Shape<?> shape;
    private final List<JsonShape> related;

    public JsonShape(Shape<?> shape) {
        this.shape = shape;
        this.related = shape.related().stream().map(this::nested).toList();
    }

    private JsonShape nested(Shape<?> other) {
        return other == shape ? this : new JsonShape(other);
    }

    @Override
    public List<Column> columns() {
        return shape.columns();
    }

    @Override
    public List<Member> members() {
        return shape.members();
    }

    @Override
    public List<JsonShape> related() {
        return related;
    }

    @Override
    public JsonText build(@Nullable Object[] values, List<? extends List<?>> relatedTexts) {
        JsonWriter writer = new JsonWriter();
        writer.beginObject();
        for (Member member : shape.members()) {
            writer.name(member.name()).value(member.of(values, relatedTexts));
        }
        return writer.endObject().text();
    }

    /** All of a list's objects, as one JSON array. */
    public static JsonText array(List<JsonText> objects) {
        return new JsonWriter().value(objects).text();
    }
}
