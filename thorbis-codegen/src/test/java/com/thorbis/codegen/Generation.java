package com.thorbis.codegen;

import java.nio.file.Path;
import java.util.Properties;

import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

import com.thorbis.codegen.naming.ThorbisNamingStrategy;

/** One run of the generator, configured as a project's pom would. */
final class Generation {

    private Generation() {}

    /**
     * Generates into the package {@code golden}.
     *
     * @param project what relative paths start from
     * @param properties of the {@code <database>} element
     */
    static void run(Path project, Properties properties, Path target) throws Exception {
        Database database = new Database()
                .withName(FlywayPostgresDatabase.class.getName())
                .withIncludeCheckConstraints(false)
                .withIncludeIndexes(false)
                .withExcludes("audit_mgmt\\..*|thorbis\\..*");
        properties.forEach((key, value) -> database.getProperties()
                .add(new Property().withKey((String) key).withValue((String) value)));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withBasedir(project.toString())
                .withGenerator(new Generator()
                        .withName(ThorbisGenerator.class.getName())
                        .withStrategy(new Strategy().withName(ThorbisNamingStrategy.class.getName()))
                        .withDatabase(database)
                        .withGenerate(
                                new Generate().withRenameMethodOverrides(false).withWhereMethodOverrides(false))
                        .withTarget(new Target().withPackageName("golden").withDirectory(target.toString()))));
    }
}
