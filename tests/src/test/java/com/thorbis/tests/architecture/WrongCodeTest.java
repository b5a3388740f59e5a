package com.thorbis.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** That each rule of {@link ArchitectureTest} finds code that breaks it: the packages below {@code wrong} do. */
class WrongCodeTest {

    static final String WRONG = "com.thorbis.tests.architecture.wrong";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG);

    private final Rules rules = new Rules(WRONG);

    @Test
    void a_module_that_uses_the_internals_of_another_is_found() {
        assertFinds(rules.no_module_knows_the_internals_of_another(), "two.Curious");
    }

    @Test
    void a_module_that_uses_one_it_must_not_know_is_found() {
        assertFinds(rules.no_class_of("two", "one"), "two.Curious");
    }

    @Test
    void a_cycle_of_packages_is_found() {
        assertFinds(rules.packages_are_free_of_cycles(), "Cycle detected");
    }

    @Test
    void a_public_method_that_returns_an_internal_type_is_found() {
        assertFinds(rules.public_methods_return_no_internal_types(), "one.Leaky.secret()");
    }

    @Test
    void a_package_without_null_marked_is_found() {
        assertFinds(rules.packages_are_null_marked(), "wrong.unmarked has no @NullMarked");
    }

    @Test
    void a_class_that_prints_is_found() {
        assertFinds(rules.libraries_do_not_print(), "two.Curious");
    }

    private static void assertFinds(ArchRule rule, String violation) {
        assertThatThrownBy(() -> rule.check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }
}
