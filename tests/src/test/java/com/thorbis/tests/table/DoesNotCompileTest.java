package com.thorbis.tests.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wrong use that the compiler stops. Each program in {@code does_not_compile} is named for the rule that it breaks, in
 * the line marked so; beside it stands what the compiler says.
 */
class DoesNotCompileTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/does_not_compile");
    private static final String MARK = "// does not compile";

    static Stream<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void the_marked_line_is_refused_with_the_message_beside_it(String program) throws IOException {
        List<String> lines = Files.readAllLines(PROGRAMS.resolve(program));
        String message = Files.readString(PROGRAMS.resolve(program.replace(".java", ".txt")));

        List<Diagnostic<? extends JavaFileObject>> errors = compile(program, lines);

        assertThat(errors).hasSize(1);
        assertThat(lines.get((int) errors.get(0).getLineNumber() - 1)).contains(MARK);
        assertThat(errors.get(0).getMessage(Locale.ENGLISH)).isEqualToNormalizingWhitespace(message);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void without_the_marked_line_the_program_compiles(String program) throws IOException {
        List<String> lines = Files.readAllLines(PROGRAMS.resolve(program)).stream()
                .filter(line -> !line.contains(MARK))
                .toList();

        assertThat(compile(program, lines)).isEmpty();
    }

    @Test
    void there_are_programs() throws IOException {
        assertThat(programs()).isNotEmpty();
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(String program, List<String> lines) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", "target", "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, diagnostics, options, null, List.of(new Source(program, lines)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final List<String> lines;

        Source(String program, List<String> lines) {
            super(URI.create("memory:///" + program), Kind.SOURCE);
            this.lines = lines;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return String.join("\n", lines);
        }
    }
}
