package com.thorbis.codegen.naming;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jooq.meta.Database;

import com.thorbis.codegen.ConfigurationException;
import com.thorbis.codegen.Settings;

/**
 * A project's file of names that no rule gives, each with its reason as a comment: {@code word.ro = repair_order} spells
 * out an abbreviation in the names of relationships, {@code schema.table.key.one = name} names a relationship.
 */
public final class NameOverrides {

    private static final String WORD = "word.";

    private final String file;
    private final Map<String, String> entries = new TreeMap<>();
    private final Set<String> unused = new TreeSet<>();

    private NameOverrides(String file) {
        this.file = file;
    }

    /** Reads the file that the settings name; without one nothing is overridden. */
    public static NameOverrides load(Database database) {
        String name = Settings.of(database).names();
        NameOverrides overrides = new NameOverrides(name);
        if (!name.isEmpty()) {
            overrides.read(Path.of(database.getBasedir() == null ? "" : database.getBasedir())
                    .resolve(name));
        }
        return overrides;
    }

    private void read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The file of the property 'names' cannot be read: " + path + ". Write it, or drop the property.",
                    e);
        }
        properties.forEach((key, value) -> entries.put((String) key, ((String) value).strip()));
        entries.keySet().stream().filter(key -> !key.startsWith(WORD)).forEach(unused::add);
    }

    /** The name of a relationship. */
    public String name(String key, String derived) {
        unused.remove(key);
        return entries.getOrDefault(key, derived);
    }

    /** A table's name with its abbreviations spelt out. */
    public String spellOut(String table) {
        return Arrays.stream(table.split("_"))
                .map(word -> entries.getOrDefault(WORD + word, word))
                .collect(Collectors.joining("_"));
    }

    /** What to write, and where, so that a relationship gets another name. */
    public String wayOut(String key) {
        return "'" + key + " = anotherName' in " + (file.isEmpty() ? "a file that the property 'names' tells" : file);
    }

    /**
     * Refuses entries that name nothing: the key was renamed or dropped.
     *
     * @throws ConfigurationException naming them
     */
    public void refuseUnused() {
        if (!unused.isEmpty()) {
            throw new ConfigurationException("No relationship has the key " + String.join(", ", unused) + " in " + file
                    + ". Write schema.table.constraint and then .one, .many or .through, or drop the entry.");
        }
    }
}
