package com.thorbis.example.service.show;

import java.io.PrintWriter;
import java.util.Collection;

/** Where the example prints: headings, sentences, tables. */
public final class Screen {

    private final PrintWriter out;

    public Screen(PrintWriter out) {
        this.out = out;
    }

    /** Begins a part. */
    public void heading(String heading) {
        out.printf("%n== %s%n%n", heading);
        out.flush();
    }

    /** Prints a line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints lines, each as a point of a list. */
    public void list(Collection<String> lines) {
        lines.forEach(line -> say("  - " + line));
    }

    void print(TextTable table) {
        out.print(table);
        out.flush();
    }
}
