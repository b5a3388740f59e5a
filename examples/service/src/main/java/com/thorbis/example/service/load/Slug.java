package com.thorbis.example.service.load;

import java.text.Normalizer;
import java.util.Locale;

/** Names for addresses of the web and of mail. */
final class Slug {

    private Slug() {}

    /** {@code Chef Anton's Crème} as {@code chef-anton-s-creme}; ends with the id, so that equal names stay apart. */
    static String of(String name, String id) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return (plain + " " + id)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
    }
}
