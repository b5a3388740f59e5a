package com.thorbis.core.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TreePathTest {

    private static final TreePath DRINKS = TreePath.parse("food.drinks");

    @Test
    void a_path_reads_what_it_writes() {
        assertThat(DRINKS).isEqualTo(TreePath.of("food", "drinks")).hasToString("food.drinks");
        assertThat(TreePath.parse("")).isEqualTo(TreePath.of()).hasToString("");
    }

    @Test
    void depth_counts_labels() {
        assertThat(TreePath.of().depth()).isZero();
        assertThat(DRINKS.depth()).isEqualTo(2);
    }

    @Test
    void the_parent_lacks_the_last_label() {
        assertThat(DRINKS.parent()).contains(TreePath.of("food"));
        assertThat(TreePath.of("food").parent()).contains(TreePath.of());
        assertThat(TreePath.of().parent()).isEmpty();
    }

    @Test
    void descendants_are_below_or_the_same_as_in_the_database() {
        assertThat(DRINKS.isDescendantOf(TreePath.of("food"))).isTrue();
        assertThat(DRINKS.isDescendantOf(DRINKS)).isTrue();
        assertThat(DRINKS.isDescendantOf(TreePath.of())).isTrue();
        assertThat(TreePath.of("food").isDescendantOf(DRINKS)).isFalse();
        assertThat(TreePath.of("foods", "drinks").isDescendantOf(TreePath.of("food")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a.", ".a", "a..b", "a b", "a.b/c"})
    void labels_that_ltree_refuses_are_refused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreePath.parse(path))
                .withMessageContaining("is no label");
    }
}
