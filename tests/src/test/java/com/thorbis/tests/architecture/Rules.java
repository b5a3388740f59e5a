package com.thorbis.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules, for the modules below a root package, each of which is one package further down. */
final class Rules {

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    ArchRule no_module_knows_the_internals_of_another() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("use internal packages of their own module only") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().stream()
                                .filter(Rules.this::reachesIntoAnotherModule)
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                });
    }

    ArchRule no_class_of(String module, String other) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "." + other + "..")
                .because("a service with tables of its own leaves " + other + " out");
    }

    SliceRule packages_are_free_of_cycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule public_methods_return_no_internal_types() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..internal..")
                .should()
                .notHaveRawReturnType(
                        DescribedPredicate.describe("internal", type -> isInternal(type.getBaseComponentType())));
    }

    ArchRule packages_are_null_marked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("be in a package with @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getPackageName() + " has no @NullMarked in its package-info.java"));
                        }
                    }
                });
    }

    ArchRule libraries_do_not_print() {
        return noClasses().that().resideInAPackage(root + "..").should(ACCESS_STANDARD_STREAMS);
    }

    private boolean reachesIntoAnotherModule(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return isInternal(target) && !module(target).equals(module(dependency.getOriginClass()));
    }

    private boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith(root + ".") && (type.getPackageName() + ".").contains(".internal.");
    }

    private String module(JavaClass type) {
        String below = type.getPackageName().substring(root.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
