package com.thorbis.tests.customer360;

import java.sql.SQLException;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

import com.thorbis.tests.support.TriesAndSeed;

import static org.assertj.core.api.Assertions.assertThat;

/** Random histories of all that may be written, with refreshes at random points. */
@Tag("properties")
@AddLifecycleHook(TriesAndSeed.class)
class Customer360Properties {

    private static final int STEPS = 12;

    private static final Lab LAB = new Lab("20ms");

    @AfterContainer
    static void dropDatabase() {
        LAB.close();
    }

    /** A history is its seed: there is nothing to shrink. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void the_view_is_what_a_recomputation_gives_whatever_happens(@ForAll long seed) throws SQLException {
        History history = new History(LAB, seed);

        assertThat(history.firstDifference(STEPS)).isEmpty();

        LAB.delete(history.business());
        assertThat(LAB.rows("reporting_mgmt.stale_customers", history.business()))
                .isZero();
        assertThat(LAB.rows("reporting_mgmt.customer_activity", history.business()))
                .isZero();
    }
}
