package org.fieldsecurity.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackRecord;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.stack.process.ProcessId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes, on a stack of PostgreSQL alone. */
class CommandsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** A server that is starting is stopped once it has started. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, String> ENVIRONMENT = Map.of("SUITE_ROOT", System.getProperty("suite.root"));

    @TempDir
    private Path data;

    private record Answer(int exitCode, String text) {}

    @AfterEach
    void leave_nothing_running() throws Exception {
        run("down");
    }

    @Test
    void up_status_stop_start_and_down() throws Exception {
        var up = up();
        assertThat(up.text())
                .contains("postgres     ready after")
                .contains("1 parts ready in")
                .contains("MiB");
        assertThat(up.exitCode()).isZero();
        var supervisor = record().supervisor();
        assertThat(run("status"))
                .satisfies(status -> assertThat(status.exitCode()).isZero());
        assertThat(up().text()).contains("A stack runs on").contains("suite down");

        assertThat(run("stop", "postgres").exitCode()).isZero();
        assertThat(run("status")).satisfies(status -> {
            assertThat(status.exitCode()).isEqualTo(1);
            assertThat(status.text()).contains("postgres     stopped");
        });
        assertThat(run("start", "postgres").exitCode()).isZero();
        assertThat(run("status").exitCode()).isZero();
        assertThat(run("stop", "nothing").text()).contains("There is no part 'nothing'");

        var postgres = postgres();
        assertThat(run("down").exitCode()).isZero();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(supervisor.isAlive()).isFalse();
        assertThat(run("status").text()).contains("Nothing is running");
    }

    @Test
    void a_dead_part_is_told_at_once_and_shown_as_down() throws Exception {
        assertThat(up().exitCode()).isZero();

        assertThat(postgres().handle().orElseThrow().destroyForcibly()).isTrue();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(upLog()).contains("DIED").contains("    | "));
        var status = run("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.text()).contains("postgres     DOWN").contains("postgres.log");
    }

    @Test
    void down_also_ends_what_a_killed_supervisor_left_behind() throws Exception {
        assertThat(up().exitCode()).isZero();
        var postgres = postgres();
        var supervisor = record().supervisor();
        assertThat(supervisor.handle().orElseThrow().destroyForcibly()).isTrue();
        assertThat(supervisor.awaitEnd(SOON)).isTrue();
        assertThat(postgres.isAlive()).isTrue();

        assertThat(run("status").text()).contains("The supervisor is gone");
        assertThat(run("down").exitCode()).isZero();

        assertThat(postgres.isAlive()).isFalse();
    }

    @Test
    void a_signal_at_any_moment_of_the_start_leaves_no_server_running() throws Exception {
        for (int delay : new int[] {0, 100, 300, 600, 1_000, 1_500}) {
            var process = new Launch(
                            command("up", "--only", "postgres", "--data", data.toString(), port()),
                            ENVIRONMENT,
                            data,
                            log())
                    .start();
            await().atMost(SOON).until(() -> StackRecord.read(data).isPresent());
            Thread.sleep(delay);

            process.destroy();

            assertThat(ProcessId.of(process.toHandle()).awaitEnd(START_PATIENCE))
                    .isTrue();
            assertThat(StackRecord.read(data)).as("after %d ms", delay).isEmpty();
            assertThat(data.resolve("postgres/postmaster.pid"))
                    .as("after %d ms", delay)
                    .doesNotExist();
        }
    }

    @Test
    void the_demo_needs_every_part() throws Exception {
        assertThat(up().exitCode()).isZero();

        var demo = run("demo");

        assertThat(demo.exitCode()).isEqualTo(1);
        assertThat(demo.text()).contains("not ready: Keycloak, personnel service");
    }

    private Answer up() throws IOException, InterruptedException {
        return run("up", "--detach", "--only", "postgres", port());
    }

    private static String port() {
        return "--postgres-port=" + Ports.free().of(PartName.POSTGRES);
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.add(1, "--data=" + data);
        var process = new Launch(command(all.toArray(String[]::new)), ENVIRONMENT, data, log()).start();
        int exitCode = process.waitFor();
        return new Answer(exitCode, Files.readString(log(), StandardCharsets.UTF_8));
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Launch.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Suite.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private StackRecord record() {
        return StackRecord.read(data).orElseThrow();
    }

    private ProcessId postgres() {
        return record().process(PartName.POSTGRES).orElseThrow();
    }

    private String upLog() throws IOException {
        return Files.readString(data.resolve("logs/up.log"), StandardCharsets.UTF_8);
    }

    private Path log() {
        return data.resolve("test.log");
    }
}
