package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL writes for a nested statement: arrays of arrays of scalars. Numbers and truth values stay the
 * texts that they are, so that no digit is lost.
 */
final class JsonArrays {

    private final String json;
    private int at;

    private JsonArrays(String json) {
        this.json = json;
    }

    static List<@Nullable Object> parse(String json) {
        return new JsonArrays(json).array();
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        at++; // the bracket
        while (true) {
            char next = json.charAt(at);
            if (next == ']') {
                at++;
                return elements;
            }
            if (next == ',' || Character.isWhitespace(next)) {
                at++;
            } else {
                elements.add(next == '[' ? array() : next == '"' ? string() : scalar());
            }
        }
    }

    private String string() {
        int from = ++at;
        while (true) {
            char next = json.charAt(at);
            if (next == '"') {
                return json.substring(from, at++);
            }
            if (next == '\\') {
                return escaped(from);
            }
            at++;
        }
    }

    private String escaped(int from) {
        StringBuilder text = new StringBuilder(json.length() < 256 ? json.length() : 256).append(json, from, at);
        while (true) {
            char next = json.charAt(at++);
            if (next == '"') {
                return text.toString();
            }
            text.append(next == '\\' ? unescape(json.charAt(at++)) : next);
        }
    }

    private char unescape(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            default -> letter;
        };
    }

    private @Nullable String scalar() {
        int from = at;
        while (",] \n".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        String scalar = json.substring(from, at);
        return scalar.equals("null") ? null : scalar;
    }
}
