package org.fieldsecurity.k8s;

import static org.fieldsecurity.k8s.DeploymentRulesTest.container;
import static org.fieldsecurity.k8s.Rendered.find;
import static org.fieldsecurity.k8s.Rendered.list;
import static org.fieldsecurity.k8s.Rendered.map;
import static org.fieldsecurity.k8s.Rendered.text;
import static org.fieldsecurity.k8s.Rendered.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each module finds in its environment what it reads, and listens where the others look for it. */
class ConfigurationTest {

    private static final Set<String> EVERY_MODULE = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "OIDC_ISSUER",
            "PERSONNEL_URL",
            "CLEARANCE_URL",
            "TRAINING_URL",
            "INSPECTION_URL");
    private static final Set<String> EVERY_SERVICE = Set.of(
            "DATABASE_URL",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "DATABASE_OWNER",
            "DATABASE_OWNER_PASSWORD",
            "OIDC_CLIENT_SECRET");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)}");

    private final Rendered base = Rendered.folder("base");
    private final Rendered local = Rendered.folder("overlays/local");

    @ParameterizedTest
    @ValueSource(strings = {"personnel", "clearance", "training", "inspection"})
    void a_service_finds_every_variable(String name) throws IOException {
        Map<String, String> environment = environment(local, name + "-service");
        var needed = new TreeSet<>(EVERY_MODULE);
        needed.addAll(EVERY_SERVICE);
        needed.addAll(
                readBy(Path.of("..", "service-kit", "src/main/resources/META-INF/microprofile-config.properties")));
        needed.addAll(readBy(applicationProperties(name + "-service")));
        needed.removeAll(environment.keySet());
        assertEquals(Set.of(), needed, "not set");

        assertTrue(environment.get("DATABASE_URL").matches("postgresql://[a-z.-]+:5432/" + name));
        assertEquals(name, environment.get("DATABASE_USER"));
        assertEquals(name + "_owner", environment.get("DATABASE_OWNER"));
        assertEquals("demo-" + name + "-service-secret", environment.get("OIDC_CLIENT_SECRET"));
        assertEquals("true", environment.get("FIELDSECURITY_DEMO"));
    }

    @Test
    void the_gateway_finds_every_variable_and_holds_no_secret() throws IOException {
        Map<String, String> environment = environment(local, "gateway");
        var needed = new TreeSet<>(EVERY_MODULE);
        needed.addAll(readBy(applicationProperties("gateway")));
        needed.removeAll(environment.keySet());
        assertEquals(Set.of(), needed, "not set");
        assertTrue(list(container(local.named("Deployment", "gateway")), "envFrom").stream()
                .noneMatch(source -> source.containsKey("secretRef")));
    }

    @Test
    void the_base_has_neither_secrets_nor_the_demo_switch() {
        assertEquals(List.of(), base.ofKind("Secret"));
        for (Map<String, Object> config : base.ofKind("ConfigMap")) {
            assertFalse(map(config, "data").containsKey("FIELDSECURITY_DEMO"));
            map(config, "data")
                    .keySet()
                    .forEach(key -> assertFalse(key.contains("PASSWORD") || key.contains("SECRET")));
        }
        for (Map<String, Object> deployment : base.ofKind("Deployment")) {
            String module = text(deployment, "metadata", "name");
            List<String> secrets = list(container(deployment), "envFrom").stream()
                    .flatMap(source -> find(source, "secretRef", "name").stream())
                    .map(String::valueOf)
                    .toList();
            assertEquals(module.equals("gateway") ? List.of() : List.of(module + "-credentials"), secrets);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, 8080",
        "personnel-service, 8081",
        "clearance-service, 8082",
        "training-service, 8083",
        "inspection-service, 8084"
    })
    void a_module_listens_where_the_others_look_for_it(String module, int port) throws IOException {
        Map<String, Object> container = container(base.named("Deployment", module));
        assertEquals(port, value(container, "ports", 0, "containerPort"));
        assertEquals("http", text(container, "ports", 0, "name"));
        assertEquals("http", value(base.named("Service", module), "spec", "ports", 0, "targetPort"));
        assertEquals(port, value(base.named("Service", module), "spec", "ports", 0, "port"));
        Map<String, String> environment = environment(base, module);
        assertEquals(String.valueOf(port), environment.get("QUARKUS_HTTP_PORT"));
        assertEquals("0.0.0.0", environment.get("QUARKUS_HTTP_HOST"));
        if (!module.equals("gateway")) {
            String variable = module.replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
            assertEquals("http://" + module + ":" + port, environment.get(variable));
        }
        Path file = applicationProperties(module);
        if (Files.exists(file)) {
            String configured = properties(file).getProperty("quarkus.http.port", "");
            assertTrue(
                    configured.equals(String.valueOf(port)) || configured.contains("QUARKUS_HTTP_PORT:" + port),
                    configured);
        }
    }

    @Test
    void the_container_file_copies_what_the_build_makes_and_leaves_root() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Containerfile"));
        assertTrue(lines.contains("USER 10001:10001"));
        assertEquals(
                "10001",
                String.valueOf(value(
                        DeploymentRulesTest.pod(base.named("Deployment", "gateway")), "securityContext", "runAsUser")));
        for (String part : List.of("lib/", "quarkus/", "app/", "quarkus-run.jar")) {
            assertTrue(
                    lines.stream()
                            .anyMatch(line -> line.startsWith("COPY ")
                                    && line.endsWith("${MODULE}/target/quarkus-app/" + part + " " + part)),
                    part);
        }
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("RUN ")));
    }

    private static Map<String, String> environment(Rendered rendered, String module) {
        Map<String, Object> container = container(rendered.named("Deployment", module));
        var environment = new TreeMap<String, String>();
        for (Map<String, Object> source : list(container, "envFrom")) {
            find(source, "configMapRef", "name")
                    .ifPresent(name -> map(rendered.named("ConfigMap", (String) name), "data")
                            .forEach((key, data) -> environment.put(key, (String) data)));
            find(source, "secretRef", "name")
                    .filter(name -> !rendered.ofKind("Secret").isEmpty())
                    .ifPresent(name -> map(rendered.named("Secret", (String) name), "data")
                            .forEach((key, data) -> environment.put(key, decode((String) data))));
        }
        list(container, "env").forEach(entry -> environment.put(text(entry, "name"), text(entry, "value")));
        return environment;
    }

    /** The variables that a properties file reads outside its test profile without a default of its own. */
    private static Set<String> readBy(Path file) throws IOException {
        var names = new TreeSet<String>();
        if (Files.exists(file)) {
            properties(file).forEach((key, expression) -> {
                Matcher variable = VARIABLE.matcher((String) expression);
                while (!String.valueOf(key).startsWith("%") && variable.find()) {
                    names.add(variable.group(1));
                }
            });
        }
        return names;
    }

    private static Path applicationProperties(String module) {
        return Path.of("..", module, "src/main/resources/application.properties");
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String decode(String data) {
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
