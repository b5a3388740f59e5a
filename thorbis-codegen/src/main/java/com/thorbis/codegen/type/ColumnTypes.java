package com.thorbis.codegen.type;

import java.util.List;
import java.util.function.Function;

import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.jaxb.ForcedType;

/** Tells jOOQ the Java types that it cannot know; a project's own forced types go before them. */
public final class ColumnTypes {

    private static final String VALUES = "com.thorbis.core.value.";

    private ColumnTypes() {}

    /**
     * Adds the forced types.
     *
     * @param enums the enums that will be generated
     * @param targetPackage gives the package of an enum's schema
     */
    public static void register(
            Database database, List<ColumnEnum> enums, Function<SchemaDefinition, String> targetPackage) {
        List<ForcedType> types = database.getConfiguredForcedTypes();
        for (ColumnEnum columnEnum : enums) {
            String className = targetPackage.apply(columnEnum.schema()) + "." + columnEnum.className();
            types.add(new ForcedType()
                    .withUserType(className)
                    .withConverter("new " + VALUES + "DatabaseValueConverter<>(" + className + ".class)")
                    .withIncludeExpression(
                            String.join("|", columnEnum.columns()).replace(".", "\\.")));
        }
        types.add(new ForcedType()
                .withUserType(VALUES + "GeoPoint")
                .withBinding(VALUES + "GeoPointBinding")
                .withIncludeTypes("geography|point"));
        types.add(new ForcedType()
                .withUserType(VALUES + "TreePath")
                .withBinding(VALUES + "TreePathBinding")
                .withIncludeTypes("ltree"));
        types.add(new ForcedType()
                .withUserType("java.lang.String")
                .withBinding(VALUES + "InetBinding")
                .withIncludeTypes("inet"));
        // Generated columns that only an index reads; without a type jOOQ marks them as deprecated.
        types.add(new ForcedType().withName("CLOB").withIncludeTypes("tsvector"));
    }
}
