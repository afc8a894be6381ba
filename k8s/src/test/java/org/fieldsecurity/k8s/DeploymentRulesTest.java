package org.fieldsecurity.k8s;

import static org.fieldsecurity.k8s.Rendered.list;
import static org.fieldsecurity.k8s.Rendered.map;
import static org.fieldsecurity.k8s.Rendered.text;
import static org.fieldsecurity.k8s.Rendered.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every module runs: watched, bounded, without rights that it does not need. */
class DeploymentRulesTest {

    private static final Set<String> MODULES =
            Set.of("gateway", "personnel-service", "clearance-service", "training-service", "inspection-service");

    static Stream<Arguments> deployments() {
        return Stream.of("base", "overlays/local").flatMap(folder -> {
            Rendered rendered = Rendered.folder(folder);
            return MODULES.stream()
                    .sorted()
                    .map(module -> Arguments.of(folder, module, rendered.named("Deployment", module), rendered));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void each_module_has_one_of_each_and_nothing_else_runs(String folder) {
        Rendered rendered = Rendered.folder(folder);
        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
            Set<String> names = rendered.ofKind(kind).stream()
                    .map(object -> text(object, "metadata", "name"))
                    .collect(Collectors.toSet());
            assertEquals(MODULES, names, kind);
        }
        assertTrue(rendered.objects().stream()
                .filter(object -> !"Namespace".equals(object.get("kind")))
                .allMatch(object -> "field-security".equals(text(object, "metadata", "namespace"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void it_is_watched(String folder, String module, Map<String, Object> deployment, Rendered all) {
        Map<String, Object> container = container(deployment);
        assertEquals("/q/health/started", text(container, "startupProbe", "httpGet", "path"));
        assertEquals("/q/health/live", text(container, "livenessProbe", "httpGet", "path"));
        assertEquals("/q/health/ready", text(container, "readinessProbe", "httpGet", "path"));
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertEquals("http", value(container, probe, "httpGet", "port"));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void it_has_no_rights_that_it_does_not_need(
            String folder, String module, Map<String, Object> deployment, Rendered all) {
        Map<String, Object> pod = pod(deployment);
        assertEquals(true, value(pod, "securityContext", "runAsNonRoot"));
        assertTrue((int) value(pod, "securityContext", "runAsUser") >= 10_000);
        assertEquals("RuntimeDefault", text(pod, "securityContext", "seccompProfile", "type"));
        assertEquals(false, value(pod, "automountServiceAccountToken"));
        assertEquals(false, value(pod, "enableServiceLinks"));
        assertEquals(module, text(pod, "serviceAccountName"));
        assertEquals(false, value(all.named("ServiceAccount", module), "automountServiceAccountToken"));

        Map<String, Object> container = container(deployment);
        assertEquals(false, value(container, "securityContext", "allowPrivilegeEscalation"));
        assertEquals(true, value(container, "securityContext", "readOnlyRootFilesystem"));
        assertEquals(List.of("ALL"), value(container, "securityContext", "capabilities", "drop"));
        assertEquals("/tmp", text(container, "volumeMounts", 0, "mountPath"));
        assertEquals(text(container, "volumeMounts", 0, "name"), text(pod, "volumes", 0, "name"));
        assertTrue(map(pod, "volumes", 0).containsKey("emptyDir"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void it_is_bounded(String folder, String module, Map<String, Object> deployment, Rendered all) {
        Map<String, Object> resources = map(container(deployment), "resources");
        for (String what : List.of("cpu", "memory")) {
            assertTrue(
                    amount(text(resources, "requests", what)) <= amount(text(resources, "limits", what)),
                    what + " asked for is within its limit");
        }
        String image = text(container(deployment), "image");
        assertTrue(image.startsWith("field-security/" + module + ":"), image);
        assertFalse(image.endsWith(":latest"), image);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void it_stops_gracefully_and_survives_a_node(
            String folder, String module, Map<String, Object> deployment, Rendered all) {
        int pause = (int) value(container(deployment), "lifecycle", "preStop", "sleep", "seconds");
        int grace = (int) value(pod(deployment), "terminationGracePeriodSeconds");
        assertTrue(grace >= pause + 35 + 5, "a long poll of 30 s ends before the process is killed");
        assertEquals(0, value(deployment, "spec", "strategy", "rollingUpdate", "maxUnavailable"));
        if (folder.equals("base")) {
            assertTrue((int) value(deployment, "spec", "replicas") >= 2);
        }
        Map<String, Object> selector = map(deployment, "spec", "selector", "matchLabels");
        assertTrue(map(deployment, "spec", "template", "metadata", "labels")
                .entrySet()
                .containsAll(selector.entrySet()));
        List<Map<String, Object>> spread = list(pod(deployment), "topologySpreadConstraints");
        assertEquals(2, spread.size());
        spread.forEach(rule -> assertEquals(selector, map(rule, "labelSelector", "matchLabels")));
        assertEquals(selector, map(all.named("PodDisruptionBudget", module), "spec", "selector", "matchLabels"));
        assertEquals(selector, map(all.named("Service", module), "spec", "selector"));
    }

    static Map<String, Object> pod(Map<String, Object> deployment) {
        return map(deployment, "spec", "template", "spec");
    }

    static Map<String, Object> container(Map<String, Object> deployment) {
        List<Map<String, Object>> containers = list(pod(deployment), "containers");
        assertEquals(1, containers.size());
        return containers.getFirst();
    }

    private static double amount(String quantity) {
        String digits = quantity.replaceAll("[A-Za-z]", "");
        return Double.parseDouble(digits)
                * switch (quantity.substring(digits.length())) {
                    case "m" -> 0.001;
                    case "Ki" -> 1024;
                    case "Mi" -> 1024 * 1024;
                    case "Gi" -> 1024 * 1024 * 1024;
                    default -> 1;
                };
    }
}
