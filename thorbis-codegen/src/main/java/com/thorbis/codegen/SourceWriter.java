package com.thorbis.codegen;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;

import com.thorbis.codegen.type.ColumnEnum;

/** Writes a Java file: imports the classes of converters, and tells a column's allowed values in its Javadoc. */
final class SourceWriter extends JavaWriter {

    private static final Pattern QUALIFIED_CLASS = Pattern.compile("(?:[a-z_]\\w*\\.)+[A-Z]\\w*");

    private final List<ColumnEnum> enums;

    SourceWriter(File file, String encoding, List<ColumnEnum> enums) {
        super(file, null, encoding);
        this.enums = enums;
    }

    @Override
    protected List<String> ref(List<String> types, int keepSegments) {
        List<String> references = new ArrayList<>();
        for (String type : types) {
            references.addAll(
                    type == null || type.indexOf('<') < 0
                            ? super.ref(Collections.singletonList(type), keepSegments)
                            : List.of(QUALIFIED_CLASS.matcher(type).replaceAll(name -> ref(name.group()))));
        }
        return references;
    }

    @Override
    public JavaWriter javadocAndAnnotations(Definition definition, String text, Object... args) {
        return super.javadocAndAnnotations(definition, text + allowedValues(definition), args);
    }

    private String allowedValues(Definition definition) {
        if (!(definition instanceof ColumnDefinition)) {
            return "";
        }
        String column = definition.getQualifiedInputName();
        return enums.stream()
                .filter(columnEnum -> columnEnum.columns().contains(column))
                .map(columnEnum -> " One of " + String.join(", ", columnEnum.values()) + ".")
                .findFirst()
                .orElse("");
    }
}
