package com.thorbis.dao.internal.shape;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;
import com.thorbis.dao.internal.table.Rows;

/** Makes the components that take rows at the other end of a relationship. */
final class BranchComponents {

    private BranchComponents() {}

    static boolean isMany(Edge edge) {
        return edge.cardinality() == Cardinality.MANY;
    }

    /**
     * Checks that the component has room for as many rows as there may be.
     *
     * @param position of the branch among those of the selection
     * @throws IllegalArgumentException if it has not
     */
    static Component of(Slot slot, Branch branch, int position) {
        if (isMany(branch.edge())) {
            Container container = Container.of(slot.type());
            if (container == null) {
                throw new IllegalArgumentException(slot + " cannot take " + branch.edge()
                        + ", which leads to many rows; make it a List, a Set, a Collection or an array.");
            }
            return (values, related) -> container.of(related.get(position));
        }
        if (slot.type().is(Optional.class)) {
            return (values, related) -> Optional.ofNullable(only(related.get(position)));
        }
        if (Container.of(slot.type()) != null) {
            throw new IllegalArgumentException(
                    slot + " cannot take " + branch.edge() + ", which leads to one row; leave the collection out.");
        }
        if (!slot.holdsNull() && canBeMissing(branch)) {
            throw new IllegalArgumentException(slot + " cannot be null, and " + branch.edge()
                    + " may lead to no row; make it @Nullable, or an Optional.");
        }
        return (values, related) -> only(related.get(position));
    }

    /**
     * What the rows at the other end become: as the component says, or as the nested fetch does.
     *
     * @return null for the record that the component is of, which a recursive relationship leads to
     * @throws IllegalArgumentException if that is no type for them
     */
    static @Nullable Shape<?> shape(Slot slot, Branch branch) {
        JavaType element = isSeveral(slot.type()) ? slot.type().element() : slot.type();
        if (branch.isRecursive()) {
            if (!element.equals(slot.owner())) {
                throw new IllegalArgumentException(slot + " cannot take " + branch.edge() + ", which is followed"
                        + " recursively; it leads to " + slot.owner() + " again.");
            }
            return null;
        }
        JavaType nested = branch.type() == null ? element : JavaType.of(branch.type());
        if (!element.raw().isAssignableFrom(nested.raw())) {
            throw new IllegalArgumentException(slot + " cannot take " + branch.edge() + ", whose fetch is read into "
                    + nested + "; make both the same type.");
        }
        if (!Shapes.canRead(nested, branch.target())) {
            throw new IllegalArgumentException(slot + " cannot take " + branch.edge() + ", which leads to rows of "
                    + Rows.name(branch.target().table()) + "; " + Shapes.readable(branch.target()));
        }
        return Shapes.of(nested, branch.target());
    }

    private static boolean isSeveral(JavaType type) {
        return type.is(Optional.class) || Container.of(type) != null;
    }

    /** The row may be hidden, or not be what the nested fetch asks for, where there is one. */
    private static boolean canBeMissing(Branch branch) {
        Selection<?> target = branch.target();
        boolean isHidden = target.table() instanceof SoftDeletableTable && !target.withDeleted();
        return branch.edge().nullable() || isHidden || !target.conditions().isEmpty();
    }

    private static @Nullable Object only(List<?> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
