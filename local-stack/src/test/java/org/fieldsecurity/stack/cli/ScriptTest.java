package org.fieldsecurity.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a checkout of its own, with a build and a java that only write down how they were called. */
class ScriptTest {

    private static final String BUILD = """
            #!/bin/sh
            if [ "$1" = --java-home ]; then echo "$PWD/jdk"; exit; fi
            echo "build $*" >> calls
            if [ -f broken ]; then echo '[ERROR] does not compile'; exit 1; fi
            mkdir -p local-stack/target gateway/target/quarkus-app
            touch local-stack/target/local-stack.jar gateway/target/quarkus-app/quarkus-run.jar
            """;

    private static final String JAVA = """
            #!/bin/sh
            echo "java ${*##*cli.Suite}" >> calls
            """;

    @TempDir
    private Path checkout;

    @BeforeEach
    void lay_out() throws IOException {
        Files.copy(Path.of(System.getProperty("suite.root"), "suite"), checkout.resolve("suite"));
        script("mvnw", BUILD);
        script("jdk/bin/java", JAVA);
        for (var source : List.of("pom.xml", "local-stack/src/main/A.java", "gateway/src/main/B.java")) {
            Files.createDirectories(checkout.resolve(source).getParent());
            Files.writeString(checkout.resolve(source), "", StandardCharsets.UTF_8);
        }
    }

    @Test
    void up_builds_what_is_missing_once() throws Exception {
        assertThat(suite("up", "--only", "gateway")).contains("build").contains("ready after");
        assertThat(suite("up", "--only", "gateway")).doesNotContain("build");

        assertThat(calls()).hasSize(3);
        assertThat(calls().getFirst()).contains("-pl local-stack,gateway -am -DskipTests");
    }

    @Test
    void up_builds_again_only_what_has_newer_sources() throws Exception {
        suite("up", "--only=gateway");
        Files.setLastModifiedTime(
                checkout.resolve("gateway/src/main/B.java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        suite("up", "--only=gateway");

        assertThat(calls().get(2)).startsWith("build").contains("-pl gateway -am");
    }

    @Test
    void up_builds_everything_when_nothing_is_left_out() throws Exception {
        suite("up");

        assertThat(calls().getFirst())
                .contains(
                        "-pl local-stack,personnel-service,clearance-service,training-service,inspection-service,gateway");
    }

    @Test
    void a_broken_build_is_told_with_its_errors_and_its_log() throws Exception {
        Files.createFile(checkout.resolve("broken"));

        assertThat(suite("up")).contains("failed", "[ERROR] does not compile", ".suite/logs/build.log");
        assertThat(calls()).noneMatch(call -> call.startsWith("java"));
    }

    @Test
    void sources_that_do_not_compile_keep_nobody_from_stopping_the_stack() throws Exception {
        suite("up");
        Files.createFile(checkout.resolve("broken"));
        Files.setLastModifiedTime(
                checkout.resolve("local-stack/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        suite("down");

        assertThat(calls().getLast()).isEqualTo("java  down");
    }

    @Test
    void test_verifies_the_whole_project() throws Exception {
        suite("test");

        assertThat(calls()).containsExactly("build -B -ntp verify");
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(checkout.resolve("calls"), StandardCharsets.UTF_8);
    }

    private String suite(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", checkout.resolve("suite").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private void script(String name, String text) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
