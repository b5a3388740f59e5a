package com.thorbis.dao.internal.save;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.internal.save.Row.Kind;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/**
 * The rows of trees, by part: each with its keys, since those of uuid type are made here, so that a row knows what it
 * refers to before anything is sent.
 */
final class TreeRows {

    private final Session session;
    private final Map<Part, List<Row>> rows = new HashMap<>();
    private final Map<Part, Stamp<?>> stamps = new HashMap<>();
    /** Rows that are written by their key, so that one that stands twice in a tree is found. */
    private final Map<String, Map<Object, Row>> keyed = new HashMap<>();
    /** Objects that may be shared, such as one new parent of many rows. */
    private final IdentityHashMap<Object, Row> shared = new IdentityHashMap<>();

    private final List<Row> roots = new ArrayList<>();

    TreeRows(Session session) {
        this.session = session;
    }

    static TreeRows of(Session session, Part root, Collection<?> trees, Kind verb, boolean alone) {
        TreeRows all = new TreeRows(session);
        int index = 0;
        for (Object tree : trees) {
            Row row = new Row(root, tree, null, null, alone ? -1 : index++);
            all.roots.add(all.read(row, null, verb));
        }
        return all;
    }

    List<Row> roots() {
        return roots;
    }

    List<Row> of(Part part) {
        return rows.getOrDefault(part, List.of());
    }

    /** Of all parts that are of the same table. */
    List<Row> inTable(Part part) {
        return rows.entrySet().stream()
                .filter(of -> of.getKey().table().equals(part.table()))
                .flatMap(of -> of.getValue().stream())
                .toList();
    }

    Stamp<?> stamp(Part part) {
        return stamps.computeIfAbsent(part, absent -> new Stamp<>(session, part.table(), part.columns()));
    }

    /** All rows, of each part together. */
    Collection<List<Row>> all() {
        return rows.values();
    }

    /** Reads a row and all below it; what a row refers to comes before it. */
    private Row read(Row row, @Nullable Branch from, Kind verb) {
        Part part = row.part();
        readValues(row);
        List<Branch> branches = part.branches();
        for (int i = 0; i < branches.size(); i++) {
            row.related().add(null);
            if (branches.get(i).isToOne()) {
                readParent(row, branches.get(i), i);
            }
        }
        if (from != null && !from.isToOne() && from.link().isEmpty()) {
            from.refer(row.parentValues(), row.values());
        }
        decide(row, verb);
        Row known = known(row, from);
        if (known != row) {
            return known;
        }
        rows.computeIfAbsent(part, absent -> new ArrayList<>()).add(row);
        for (int i = 0; i < branches.size(); i++) {
            if (!branches.get(i).isToOne()) {
                readChildren(row, branches.get(i), i);
            }
        }
        return row;
    }

    private void readValues(Row row) {
        Columns columns = row.part().columns();
        try {
            row.part().source().read(row.given(), row.values());
            if (columns.hasTenant()) {
                stamp(row.part()).refuseOtherTenant(row.value(columns.tenant()));
            }
        } catch (ThorbisException e) {
            throw e.at(row.path());
        } catch (IllegalArgumentException e) {
            throw row.refused(String.valueOf(e.getMessage()));
        }
        if (columns.hasTenant()) {
            row.values()[columns.tenant()] = stamp(row.part()).tenantId();
        }
    }

    private void readParent(Row row, Branch branch, int position) {
        Collection<?> one = row.part().source().related(row.given(), position);
        for (Object given : one == null ? List.of() : one) {
            Row parent = readShared(
                    new Row(branch.target(), given, row, branch.edge().name(), -1), branch);
            row.related().set(position, List.of(parent));
            branch.refer(row.values(), parent.values());
        }
    }

    private void readChildren(Row row, Branch branch, int position) {
        Collection<?> many = row.part().source().related(row.given(), position);
        if (many == null) {
            return;
        }
        List<Row> children = new ArrayList<>(many.size());
        for (Object given : many) {
            Row child = new Row(branch.target(), given, row, branch.edge().name(), children.size());
            children.add(branch.link().isPresent() ? readShared(child, branch) : read(child, branch, below(branch)));
        }
        row.related().set(position, children);
        branch.link().ifPresent(link -> children.forEach(child -> addPair(row, branch, link, child)));
    }

    private static Kind below(Branch branch) {
        return branch.upserts() ? Kind.UPSERT : Kind.INSERT;
    }

    /** The same object is the same row, wherever rows may share one. */
    private Row readShared(Row row, Branch branch) {
        Row known = shared.get(row.given());
        if (known != null && known.part() == row.part()) {
            return known;
        }
        Row read = read(row, branch, below(branch));
        shared.put(row.given(), read);
        return read;
    }

    private void addPair(Row row, Branch branch, Part link, Row child) {
        Row pair = new Row(link, child.given(), row, branch.edge().name(), child.index());
        branch.link(row.values(), child.values(), pair.values());
        if (link.columns().hasTenant()) {
            pair.values()[link.columns().tenant()] = stamp(link).tenantId();
        }
        decide(pair, Kind.INSERT);
        rows.computeIfAbsent(link, absent -> new ArrayList<>()).add(pair);
    }

    private static void decide(Row row, Kind verb) {
        Columns columns = row.part().columns();
        boolean hasKey = row.hasKey();
        if (verb == Kind.UPDATE && !hasKey) {
            String key = row.part().table().keyFields().get(0).getName();
            throw new IllegalArgumentException(row.path(key) + ": which row of "
                    + row.part().name() + " is it? Give it its key, or save it by insert or upsert.");
        }
        if (verb == Kind.INSERT || !hasKey) {
            row.kind(Kind.INSERT);
            if (columns.makesKey() && !hasKey) {
                row.values()[columns.key()[0]] = Stamp.newKey();
            }
        } else {
            row.kind(verb == Kind.UPDATE || row.carriesVersion() ? Kind.UPDATE : Kind.UPSERT);
        }
    }

    /** The row that stands for this key already: itself, or an equal one where rows may share it. */
    private Row known(Row row, @Nullable Branch from) {
        if (row.kind() == Kind.INSERT) {
            return row;
        }
        Object key = row.list(row.part().columns().key());
        Row known = keyed.computeIfAbsent(row.part().name(), table -> new HashMap<>())
                .putIfAbsent(key, row);
        if (known == null) {
            return row;
        }
        boolean mayShare = from != null && (from.isToOne() || from.link().isPresent());
        if (mayShare && Arrays.equals(known.values(), row.values())) {
            return known;
        }
        throw row.refused("the same row of " + row.part().name() + " stands in the tree as "
                + (known.path().isEmpty() ? "its root" : known.path()) + " too, and which is meant? Keep one.");
    }
}
