package com.thorbis.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPackages("com.thorbis")
            .that(not(resideInAPackage(WrongCodeTest.WRONG + "..")));

    /** What is published; jOOQ writes the classes of the schema, so rules on how code is written leave them out. */
    private static final JavaClasses PUBLISHED =
            ALL.that(not(resideInAnyPackage("com.thorbis.tests..", "com.thorbis.wire..")));

    private static final JavaClasses WRITTEN = PUBLISHED.that(not(resideInAPackage("com.thorbis.schema..")));

    private final Rules rules = new Rules("com.thorbis");

    @Test
    void no_module_knows_the_internals_of_another() {
        rules.no_module_knows_the_internals_of_another().check(ALL);
    }

    @Test
    void the_dao_knows_no_table_of_thorbis() {
        rules.no_class_of("dao", "schema").check(PUBLISHED);
    }

    @Test
    void the_core_knows_no_other_module() {
        rules.no_class_of("core", "schema").check(PUBLISHED);
        rules.no_class_of("core", "dao").check(PUBLISHED);
        rules.no_class_of("core", "reporting").check(PUBLISHED);
    }

    @Test
    void nothing_that_is_reported_on_knows_the_reports() {
        rules.no_class_of("schema", "reporting").check(PUBLISHED);
        rules.no_class_of("dao", "reporting").check(PUBLISHED);
    }

    @Test
    void packages_are_free_of_cycles() {
        rules.packages_are_free_of_cycles()
                // the generator's settings, which its entry points read and all of its rooms are asked for
                .ignoreDependency(resideInAPackage("com.thorbis.codegen.*.."), resideInAPackage("com.thorbis.codegen"))
                .check(WRITTEN);
    }

    @Test
    void public_methods_return_no_internal_types() {
        rules.public_methods_return_no_internal_types().check(PUBLISHED);
    }

    @Test
    void packages_are_null_marked() {
        rules.packages_are_null_marked().check(WRITTEN);
    }

    @Test
    void libraries_do_not_print() {
        // but a command line does
        rules.libraries_do_not_print().check(PUBLISHED.that(not(simpleName("MigratorCommand"))));
    }
}
