package org.fieldsecurity.kit.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles small sources here, so that bad code never lies on a class path. */
class ServiceRulesTest {

    private static final String REPOSITORY = """
            public class %s implements io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase<String, String> {}
            """;

    private static final String SESSION = "io.quarkus.hibernate.reactive.panache.common.WithSession";
    private static final String ACTION = "org.fieldsecurity.kit.action.Action";

    @TempDir
    private Path output;

    /** What must be refused: part of the rule's text, then sources of org.fieldsecurity.training and others. */
    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(
                        "services share facts",
                        List.of(
                                "package org.fieldsecurity.clearance.phase; public class Phase {}",
                                "package org.fieldsecurity.training.course;"
                                        + " class Course { org.fieldsecurity.clearance.phase.Phase phase; }")),
                arguments(
                        "a feature asks another",
                        List.of(
                                "package org.fieldsecurity.training.session; " + REPOSITORY.formatted("Sessions"),
                                "package org.fieldsecurity.training.course;"
                                        + " class Course { org.fieldsecurity.training.session.Sessions all; }")),
                arguments("rules are pure", pure("java.sql.Connection connection;")),
                arguments("rules are pure", pure("void read(java.nio.file.Path path) {}")),
                arguments("rules are pure", pure("io.smallrye.mutiny.Uni<String> later;")),
                arguments("rules are pure", pure("java.io.InputStream in;")),
                arguments("rules are pure", pure("java.net.http.HttpClient web;")),
                arguments("rules are pure", pure("@jakarta.inject.Inject String injected;")),
                arguments(
                        "rules are pure",
                        List.of(
                                "@org.fieldsecurity.kit.rule.PureRules package org.fieldsecurity.training.rule;",
                                "package org.fieldsecurity.training.rule; class Rule { java.sql.Date day; }")),
                arguments(
                        "rules are given records",
                        List.of(
                                "package org.fieldsecurity.training.course; @jakarta.persistence.Entity public class"
                                        + " Course { @jakarta.persistence.Id Long id; }",
                                "package org.fieldsecurity.training.course;"
                                        + " @org.fieldsecurity.kit.rule.PureRules class Rule { Course course; }")),
                arguments("rules are given the time", pure("Object now(java.time.Clock it) { return it.instant(); }")),
                arguments(
                        "rules are given the time",
                        pure("Object at(java.time.Clock it) { return java.time.LocalDate.now(it); }")),
                arguments("rules are given the time", pure("Object id() { return java.util.UUID.randomUUID(); }")),
                arguments(
                        "a blocked event loop",
                        code("Object wait(io.smallrye.mutiny.Uni<String> it) { return it.await().indefinitely(); }")),
                arguments(
                        "a blocked event loop",
                        code("Object wait(java.util.concurrent.CompletableFuture<String> it) { return it.join(); }")),
                arguments(
                        "a blocked event loop",
                        code(
                                "Object get(java.util.concurrent.Future<String> it) throws Exception { return it.get(); }")),
                arguments(
                        "a blocked event loop",
                        code("Object as(java.util.concurrent.CompletionStage<String> it) { return"
                                + " it.toCompletableFuture(); }")),
                arguments("a blocked event loop", code("void rest() throws Exception { Thread.sleep(1); }")),
                arguments(
                        "a blocked event loop",
                        code("java.util.function.Function<java.util.concurrent.CompletableFuture<String>, String> f ="
                                + " java.util.concurrent.CompletableFuture::join;")),
                arguments("would each hold one", pooled("@" + SESSION, "return rows.read();")),
                arguments("would each hold one", pooled("@" + ACTION, "Read later = rows::read; return later.read();")),
                arguments("time comes from", code("Object now() { return java.time.Instant.now(); }")),
                arguments(
                        "time comes from",
                        code("java.util.function.Supplier<java.time.LocalDate> now = java.time.LocalDate::now;")),
                arguments("time comes from", code("long now() { return System.currentTimeMillis(); }")),
                arguments("without it nobody may", code("@jakarta.ws.rs.GET public String read() { return null; }")),
                arguments("a reactive transaction", code("@jakarta.transaction.Transactional void change() {}")),
                arguments(
                        "a reactive transaction",
                        List.of(
                                "package org.fieldsecurity.training.course; @jakarta.transaction.Transactional class A {}")),
                arguments("java.time says", code("java.util.Date day;")),
                arguments("what is worth saying", code("void say() { System.out.println(); }")),
                arguments("what is worth saying", code("void say(Exception e) { e.printStackTrace(); }")));
    }

    /** What must not be refused by any rule. */
    static Stream<Arguments> good() {
        return Stream.of(
                arguments(List.of(
                        "package org.fieldsecurity.training.replica; " + REPOSITORY.formatted("People"),
                        "package org.fieldsecurity.training.course; class Course {"
                                + " org.fieldsecurity.training.replica.People people; Courses own; }",
                        "package org.fieldsecurity.training.course; " + REPOSITORY.formatted("Courses"))),
                arguments(
                        pure(
                                "record Verdict(java.time.Instant at, java.util.List<String> rules) {}"
                                        + " enum Kind { A, B } Object of(Kind kind) { return switch (kind) { case A -> 1; case B -> 2; }; }")),
                arguments(code("@jakarta.ws.rs.GET @org.fieldsecurity.kit.authority.AllowedTo(anyone = true)"
                        + " public String read() { return null; }")),
                arguments(pooled("", "return rows.read();")),
                arguments(pooled("@" + SESSION, "return null;")),
                arguments(code("Object today(java.time.InstantSource clock) { return clock.instant(); }")),
                arguments(code("Object get(java.util.Map<String, String> it) { return it.get(\"a\"); }")),
                arguments(
                        code(
                                "io.smallrye.mutiny.Uni<String> map(io.smallrye.mutiny.Uni<String> it) { return it.map(a -> a); }")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String rule, List<String> sources) throws IOException {
        assertThat(refusals(sources)).anySatisfy(refusal -> assertThat(refusal).contains(rule));
    }

    @ParameterizedTest
    @MethodSource("good")
    void allows(List<String> sources) throws IOException {
        assertThat(refusals(sources)).isEmpty();
    }

    private static List<String> pure(String members) {
        return List.of("package org.fieldsecurity.training.course; @org.fieldsecurity.kit.rule.PureRules class Policy {"
                + members + "}");
    }

    /** An operation, and rows that are read by the pool behind an interface. */
    private static List<String> pooled(String annotation, String body) {
        return List.of(
                "package org.fieldsecurity.training.course; interface Read { Object read(); }",
                "package org.fieldsecurity.training.course; class Rows implements Read {"
                        + " io.vertx.mutiny.sqlclient.Pool pool; public Object read() { return pool.query(\"select 1\"); } }",
                "package org.fieldsecurity.training.course; class Code { Read rows; " + annotation + " Object list() { "
                        + body + " } }");
    }

    private static List<String> code(String members) {
        return List.of("package org.fieldsecurity.training.course; class Code {" + members + "}");
    }

    private List<String> refusals(List<String> sources) throws IOException {
        compile(sources);
        JavaClasses classes = new ClassFileImporter().importPath(output);
        return ServiceRules.of("org.fieldsecurity.training").stream()
                .map(rule -> rule.evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private void compile(List<String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            var units = sources.stream().map(Source::new).toList();
            List<String> options = List.of("-proc:none", "-d", output.toString());
            boolean compiled = compiler.getTask(null, files, diagnostics, options, null, units)
                    .call();
            assertThat(compiled)
                    .as(diagnostics.getDiagnostics().stream()
                            .map(Diagnostic::toString)
                            .toList()
                            .toString())
                    .isTrue();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            if (text.contains("; interface ")) {
                return text.substring(text.indexOf("; interface ") + 12).split("\\W", 2)[0];
            }
            int at = Math.max(text.lastIndexOf(" class "), text.lastIndexOf("public class ") + 6);
            return text.contains("class ") ? text.substring(at + 7).strip().split("\\W", 2)[0] : "package-info";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
