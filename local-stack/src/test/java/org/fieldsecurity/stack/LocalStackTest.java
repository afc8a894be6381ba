package org.fieldsecurity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void a_service_gets_its_address_its_database_and_its_secret() throws Exception {
        var ports = SharedStack.stack().ports();

        assertThat(environment("DATABASE_URL"))
                .isEqualTo("postgresql://127.0.0.1:" + ports.of(PartName.POSTGRES) + "/personnel");
        assertThat(environment("DATABASE_USER")).isEqualTo("personnel");
        assertThat(environment("DATABASE_OWNER")).isEqualTo("personnel_owner");
        assertThat(environment("OIDC_ISSUER")).isEqualTo(ports.issuer().toString());
        assertThat(environment("OIDC_CLIENT_SECRET")).isEqualTo("demo-personnel-service-secret");
        assertThat(environment("TRAINING_URL")).isEqualTo("http://127.0.0.1:" + ports.of(PartName.TRAINING));
        assertThat(environment("FIELDSECURITY_DEMO")).isEqualTo("true");
    }

    @Test
    void a_service_starts_from_an_ahead_of_time_cache_trained_once() throws IOException {
        var process = SharedStack.stack().process(PartName.PERSONNEL).orElseThrow();
        var flag = process.handle().orElseThrow().info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .findFirst()
                .orElseThrow();

        assertThat(Files.size(Path.of(flag.substring("-XX:AOTCache=".length()))))
                .isPositive();
    }

    @Test
    void databases_are_durable_and_closed_to_all_but_their_own_roles() throws Exception {
        try (var owner = connect("personnel_owner", "demo-personnel_owner-password", "personnel");
                var rows = owner.createStatement().executeQuery("SHOW fsync")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("personnel", "wrong", "personnel"))
                .withMessageContaining("password authentication failed");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("training", "demo-training-password", "personnel"))
                .withMessageContaining("permission denied");
    }

    @Test
    void a_part_that_dies_is_reported_with_its_last_lines_and_the_others_go_on() {
        var stack = SharedStack.stack();
        var process = stack.process(PartName.GATEWAY).orElseThrow().handle().orElseThrow();

        assertThat(process.destroyForcibly()).isTrue();

        await().atMost(SOON)
                .until(() -> SharedStack.deathOf(PartName.GATEWAY), lines -> lines.contains("tiny service starts"));
        assertThat(stack.state(PartName.GATEWAY)).isEqualTo(PartState.DIED);
        assertThat(stack.state(PartName.PERSONNEL)).isEqualTo(PartState.READY);
        stack.start(PartName.GATEWAY);
        assertThat(stack.state(PartName.GATEWAY)).isEqualTo(PartState.READY);
    }

    @Test
    void one_part_can_be_stopped_and_started_without_being_reported_dead() {
        var stack = SharedStack.stack();

        stack.stop(PartName.PERSONNEL);

        assertThat(stack.process(PartName.PERSONNEL)).isEmpty();
        assertThat(stack.state(PartName.PERSONNEL)).isEqualTo(PartState.STOPPED);
        stack.start(PartName.PERSONNEL);
        assertThat(stack.state(PartName.PERSONNEL)).isEqualTo(PartState.READY);
        assertThat(SharedStack.deathOf(PartName.PERSONNEL)).isEmpty();
    }

    @Test
    void a_second_stack_on_the_same_folder_is_refused() {
        SharedStack.stack();

        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> LocalStack.start(SharedStack.options()))
                .withMessageContaining("A stack runs on")
                .withMessageContaining("suite down");
    }

    @Test
    void a_busy_port_is_named_with_the_flag_that_moves_it_before_anything_is_started() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = postgresOnly().withPorts(Ports.free().with(PartName.POSTGRES, busy.getLocalPort()));

            assertThatExceptionOfType(StackException.class)
                    .isThrownBy(() -> LocalStack.start(options))
                    .withMessageContaining("Port " + busy.getLocalPort() + " is busy")
                    .withMessageContaining("--postgres-port");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_part_that_is_not_built_is_an_error_that_names_the_build() {
        var layout = new Layout(folder, SharedStack.layout(folder).cache(), folder, Map.of());
        var options = StackOptions.of(layout).withPorts(Ports.free()).withParts(EnumSet.of(PartName.GATEWAY));

        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> LocalStack.start(options))
                .withMessageContaining("./mvnw -pl gateway -am");
    }

    @Test
    void data_survives_and_nothing_is_left_running() throws Exception {
        var options = postgresOnly();
        var first = LocalStack.start(options);
        var process = first.process(PartName.POSTGRES).orElseThrow();
        try (var owner = ownerOfTraining(options)) {
            owner.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        } finally {
            first.close();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(StackRecord.read(folder)).isEmpty();

        try (var second = LocalStack.start(options);
                var owner = ownerOfTraining(options);
                var rows = owner.createStatement().executeQuery("SELECT answer FROM kept")) {
            assertThat(second.state(PartName.POSTGRES)).isEqualTo(PartState.READY);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    private StackOptions postgresOnly() {
        return StackOptions.of(SharedStack.layout(folder))
                .withPorts(Ports.free())
                .withParts(EnumSet.of(PartName.POSTGRES));
    }

    private static Connection ownerOfTraining(StackOptions options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + options.ports().databaseUrl("training"), "training_owner", "demo-training_owner-password");
    }

    private static Connection connect(String role, String password, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + SharedStack.stack().ports().databaseUrl(database), role, password);
    }

    private static String environment(String name) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create(SharedStack.stack().ports().url(PartName.PERSONNEL) + "/environment/" + name);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
