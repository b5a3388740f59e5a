package com.thorbis.dao.internal.fetch;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.table.Rows;

/** What a fetch reads, on one line and without values: two that differ in values alone have the same. */
public final class Outline {

    private static final DSLContext SQL = DSL.using(
            SQLDialect.POSTGRES,
            new Settings().withRenderSchema(false).withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));

    private static final Pattern CAST_VALUE = Pattern.compile("cast\\(\\? as [\\w ]+\\)");

    private Outline() {}

    /** Such as {@code hs.customers where customers.last_name = ? with vehicles, equipment}. */
    public static String of(Selection<?> root) {
        return Rows.name(root.table()) + details(root);
    }

    private static <T extends KeyedTable<?, ?>> String details(Selection<T> selection) {
        return listed(" where ", " and ", selection.conditions(), condition -> condition(selection.table(), condition))
                + listed(" ordered by ", ", ", selection.order(selection.table()), SQL::render)
                + (selection.window().isLimited() ? " limited" : "")
                + listed(" with ", ", ", selection.branches(), Outline::branch);
    }

    private static <T> String condition(T table, Function<? super T, ? extends Condition> condition) {
        return CAST_VALUE.matcher(SQL.render(condition.apply(table))).replaceAll("?");
    }

    private static String branch(Branch branch) {
        if (branch.isRecursive()) {
            return branch.name() + " and so on";
        }
        String details = details(branch.target());
        return details.isEmpty() ? branch.name() : branch.name() + " (" + details.strip() + ")";
    }

    private static <E> String listed(String before, String between, List<E> all, Function<E, String> text) {
        return all.isEmpty() ? "" : all.stream().map(text).collect(Collectors.joining(between, before, ""));
    }
}
