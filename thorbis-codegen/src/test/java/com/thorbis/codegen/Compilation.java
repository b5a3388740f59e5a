package com.thorbis.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated code as strictly as a project may. */
final class Compilation {

    private Compilation() {}

    /** What the compiler has to say; empty if it is content. */
    static List<String> warningsAndErrors(List<Path> sources, Path target) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none", "-Xlint:all,-path,-options", "-Werror", "--release", "17", "-d", target.toString());
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.toString())
                .toList();
    }
}
