package com.thorbis.codegen.naming;

import java.util.List;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.TableRoles;

/**
 * Tables are called as in the database, plural; a row of them is singular: {@code Customers}, {@code CustomerRecord}.
 * The {@code <strategy>} of {@code jooq-codegen-maven}.
 */
public class ThorbisNamingStrategy extends DefaultGeneratorStrategy {

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        if (definition instanceof TableDefinition table && mode == Mode.RECORD) {
            return JavaNames.recordName(table.getOutputName()) + "Record";
        }
        // jOOQ keeps the underscore before a digit: Customer_360View.
        return super.getJavaClassName(definition, mode).replaceAll("_(?=\\d)", "");
    }

    @Override
    public List<String> getJavaClassImplements(Definition definition, Mode mode) {
        if (definition instanceof TableDefinition table && mode == Mode.DEFAULT) {
            return TableRoles.of(table).markerType(getFullJavaClassName(table, Mode.RECORD));
        }
        return super.getJavaClassImplements(definition, mode);
    }
}
