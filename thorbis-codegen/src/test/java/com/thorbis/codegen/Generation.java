package com.thorbis.codegen;

import java.nio.file.Path;
import java.util.Properties;

import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

import com.thorbis.codegen.naming.ThorbisNamingStrategy;

/** One run of the generator, configured as a project's pom would. */
final class Generation {

    private Generation() {}

    /**
     * Generates the code of a folder's migrations into the package {@code golden}.
     *
     * @param properties of the {@code <database>} element, beside the migrations
     */
    static void run(Path migrations, Properties properties, Path target) throws Exception {
        Database database = new Database()
                .withName(FlywayPostgresDatabase.class.getName())
                .withExcludes("thorbis\\.(?!entity_types).*|audit_mgmt\\.cross_tenant_access")
                .withIncludeCheckConstraints(false)
                .withProperties(new Property()
                        .withKey("migrations")
                        .withValue("filesystem:" + migrations
                                + (properties.containsKey("history") ? "=" + properties.remove("history") : "")));
        properties.forEach((key, value) -> database.getProperties()
                .add(new Property().withKey((String) key).withValue((String) value)));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withBasedir(migrations.getParent().toString())
                .withGenerator(new Generator()
                        .withName(ThorbisGenerator.class.getName())
                        .withStrategy(new Strategy().withName(ThorbisNamingStrategy.class.getName()))
                        .withDatabase(database)
                        .withGenerate(new Generate())
                        .withTarget(new Target().withPackageName("golden").withDirectory(target.toString()))));
    }
}
