package com.thorbis.dao.internal.shape;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Member.Kind;
import com.thorbis.dao.internal.fetch.Shape;

/** A record of the caller's, whose components are named as columns, computed fields and fetched relationships are. */
final class RecordShape<X> implements Shape<X> {

    private final CanonicalConstructor constructor;
    private final List<Column> columns;
    private final List<Shape<?>> related = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Component[] components;

    /**
     * Finds where each component comes from.
     *
     * @param read columns that come before those that components need; what needs one of them does without another
     * @throws IllegalArgumentException if one comes from nowhere or cannot take what it is named for, or a relationship
     *     that is fetched has no component
     */
    RecordShape(JavaType type, Sources sources, List<Column> read) {
        columns = new ArrayList<>(read);
        constructor = CanonicalConstructor.of(type.raw());
        List<Slot> slots = Slot.of(type);
        for (Branch branch : sources.branches()) {
            Shape<?> shape = BranchComponents.shape(
                    slotOf(branch.name(), branch.edge().toString(), "relationship", slots, type), branch);
            related.add(shape == null ? this : shape);
        }
        sources.fields().forEach(field -> slotOf(field, "the field " + field, "field", slots, type));
        components = slots.stream().map(slot -> component(slot, sources)).toArray(Component[]::new);
    }

    /** What the caller asked for by name has a place; a column that they did not ask for needs none. */
    private static Slot slotOf(String name, String wanted, String kind, List<Slot> slots, JavaType type) {
        return slots.stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted + " is fetched, but "
                        + type.raw().getSimpleName() + " has no component " + name + "; add one, or leave the " + kind
                        + " out."));
    }

    private Component component(Slot slot, Sources sources) {
        for (int i = 0; i < sources.branches().size(); i++) {
            Branch branch = sources.branches().get(i);
            if (branch.name().equals(slot.name())) {
                members.add(new Member(slot.name(), kind(branch), i));
                return BranchComponents.of(slot, branch, i);
            }
        }
        Source source = sources.of(slot);
        int position = columns.indexOf(source.column());
        if (position < 0) {
            position = columns.size();
            columns.add(source.column());
        }
        members.add(new Member(slot.name(), Kind.VALUE, position));
        return ColumnComponents.of(slot, source, position);
    }

    private static Kind kind(Branch branch) {
        return BranchComponents.isMany(branch.edge()) ? Kind.MANY_RELATED : Kind.ONE_RELATED;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Member> members() {
        return members;
    }

    @Override
    public List<Shape<?>> related() {
        return related;
    }

    /** Whoever asked for the shape of this type knows what {@code X} is. */
    @Override
    @SuppressWarnings("unchecked")
    public X build(@Nullable Object[] values, List<? extends List<?>> relatedObjects) {
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components[i].value(values, relatedObjects);
        }
        return (X) constructor.call(arguments);
    }
}
