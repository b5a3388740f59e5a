package com.thorbis.codegen.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** English singulars and plurals of snake_case names; only the last word of a name changes. */
final class Words {

    private static final Map<String, String> PLURALS = new HashMap<>();
    private static final Map<String, String> SINGULARS = new HashMap<>();

    static {
        Properties odd = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words.properties")) {
            odd.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties is missing from the jar of thorbis-codegen", e);
        }
        odd.forEach((singular, plural) -> {
            PLURALS.put((String) singular, (String) plural);
            SINGULARS.put((String) plural, (String) singular);
        });
    }

    private Words() {}

    /** The singular of a plural name, such as {@code repair_order} of {@code repair_orders}. */
    static String singular(String name) {
        String word = lastWord(name);
        return stem(name, word) + SINGULARS.getOrDefault(word, regularSingular(word));
    }

    /** The plural of a name that may be plural already. */
    static String plural(String name) {
        String word = lastWord(name);
        if (SINGULARS.containsKey(word)) {
            return name;
        }
        return stem(name, word) + PLURALS.getOrDefault(word, regularPlural(word));
    }

    private static String regularSingular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("uses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String regularPlural(String word) {
        if (word.equals(regularSingular(word))) {
            if (word.endsWith("y") && !word.matches(".*[aeiou]y")) {
                return word.substring(0, word.length() - 1) + "ies";
            }
            return word.matches(".*(s|x|ch|sh)") ? word + "es" : word + "s";
        }
        return word;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    private static String stem(String name, String word) {
        return name.substring(0, name.length() - word.length());
    }
}
