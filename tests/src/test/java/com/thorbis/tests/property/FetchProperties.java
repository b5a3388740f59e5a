package com.thorbis.tests.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.tests.support.TriesAndSeed;

/** Random trees, read in every way. */
@Tag("properties")
@AddLifecycleHook(TriesAndSeed.class)
class FetchProperties {

    private static final FilledBusiness BUSINESS = FilledBusiness.create();

    @AfterContainer
    static void dropDatabase() {
        BUSINESS.close();
    }

    @Provide
    Arbitrary<Tree> trees() {
        return new Trees(BUSINESS.data()).trees();
    }

    /** jqwik does not shrink here: it can't well where one choice depends on another. {@link Smaller} does. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_tree_is_what_the_tables_hold_however_it_is_read(@ForAll("trees") Tree tree) {
        Statistics.label("levels below the first").collect(tree.depth());
        readings(tree)
                .filter(reading -> difference(reading).isPresent())
                .findFirst()
                .ifPresent(wrong -> {
                    Tree smallest =
                            Smaller.whileTrue(smaller -> difference(smaller).isPresent(), wrong);
                    throw new AssertionError("the fetch%s%n    differs at %s"
                            .formatted(smallest, difference(smallest).orElse("")));
                });
    }

    /** As chance would have it, and by each strategy throughout. */
    private static Stream<Tree> readings(Tree tree) {
        return Stream.concat(Stream.of(tree), Stream.of(Strategy.values()).map(tree::readBy));
    }

    /** As a list, and as a stream. An exception is a difference too: every tree that is generated can be read. */
    private static Optional<String> difference(Tree tree) {
        try {
            FetchQuery<?, Node> query = BUSINESS.tenant().fetch(tree.fetch());
            return difference(tree, query.list()).or(() -> {
                try (Stream<Node> rows = query.stream()) {
                    return difference(tree, rows.toList()).map(found -> found + ", as a stream");
                }
            });
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static Optional<String> difference(Tree tree, List<Node> rows) {
        return Comparison.difference(tree, new Oracle(BUSINESS.data()).rows(tree), rows);
    }
}
