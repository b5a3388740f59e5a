package com.thorbis.codegen;

import java.io.File;
import java.util.List;

import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.tools.JooqLogger;

import com.thorbis.codegen.edge.EdgeWriter;
import com.thorbis.codegen.edge.Edges;
import com.thorbis.codegen.type.ColumnEnum;
import com.thorbis.codegen.type.ColumnEnums;
import com.thorbis.codegen.type.ColumnTypes;
import com.thorbis.codegen.type.EnumWriter;

/**
 * jOOQ's tables and records, and what the library needs to know besides: what each table's columns are for, and every
 * relationship as a method. The {@code <name>} of the {@code <generator>} element of {@code jooq-codegen-maven}.
 */
public class ThorbisGenerator extends JavaGenerator {

    private static final JooqLogger LOG = JooqLogger.getLogger(ThorbisGenerator.class);

    private List<ColumnEnum> enums = List.of();
    private Edges edges = Edges.none();

    /** Finds everything before anything is written: jOOQ only logs what fails while it writes a table. */
    @Override
    public void generate(Database database) {
        Fingerprint fingerprint = Fingerprint.of(database, new File(getTargetDirectory()));
        if (fingerprint.isUpToDate()) {
            LOG.info("Generated code is up to date");
            return;
        }
        enums = ColumnEnums.find(database);
        ColumnTypes.register(database, enums, this::enumPackage);
        new SettingsCheck(database).run();
        edges = Edges.find(database);
        super.generate(database);
        fingerprint.save();
    }

    private String enumPackage(SchemaDefinition schema) {
        return getStrategy().getJavaPackageName(schema) + ".enums";
    }

    @Override
    protected void generateSchema(SchemaDefinition schema) {
        super.generateSchema(schema);
        enums.stream().filter(columnEnum -> columnEnum.schema().equals(schema)).forEach(this::generateColumnEnum);
    }

    private void generateColumnEnum(ColumnEnum columnEnum) {
        String packageName = enumPackage(columnEnum.schema());
        File folder = new File(getTargetDirectory(), packageName.replace('.', '/'));
        JavaWriter out = newJavaWriter(new File(folder, columnEnum.className() + ".java"));
        EnumWriter.write(columnEnum, packageName, out);
        closeJavaWriter(out);
    }

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
        new RoleWriter(getStrategy(), out).write(table);
        new EdgeWriter(getStrategy(), out).write(table, edges.of(table));
    }

    @Override
    protected void generateTableClassJavadoc(TableDefinition table, JavaWriter out) {
        printClassJavadoc(out, about("The table", table));
    }

    @Override
    protected void generateRecordClassJavadoc(TableDefinition table, JavaWriter out) {
        printClassJavadoc(out, about("A row of", table));
    }

    private String about(String what, TableDefinition table) {
        String comment = table.getComment() == null ? "" : " " + escapeEntities(table.getComment());
        return what + " <code>" + table.getQualifiedOutputName() + "</code>." + comment.stripTrailing();
    }

    /** jOOQ's own paths leave out what overlaps in the tenant's column; {@link EdgeWriter} writes them all. */
    @Override
    public boolean generateImplicitJoinPathsToOne() {
        return false;
    }

    @Override
    public boolean generateImplicitJoinPathsToMany() {
        return false;
    }

    /** A row is written in one expression: {@code orders.insert(o -> o.setVehicleId(id).setRoNumber("R-1042"))}. */
    @Override
    public boolean generateFluentSetters() {
        return true;
    }

    /** The same on every JDK; jOOQ's own list depends on the one that runs the build. */
    @Override
    protected void printClassAnnotations(JavaWriter out, Definition definition, Mode mode) {
        out.println("@SuppressWarnings({\"rawtypes\", \"this-escape\", \"unchecked\"})");
    }

    @Override
    protected JavaWriter newJavaWriter(File file, Mode mode) {
        return new SourceWriter(file, targetEncoding, enums);
    }
}
