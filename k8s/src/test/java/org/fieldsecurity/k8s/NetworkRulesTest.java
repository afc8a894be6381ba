package org.fieldsecurity.k8s;

import static org.fieldsecurity.k8s.Rendered.find;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reaches whom, worked out from the rendered policies as a cluster would. */
class NetworkRulesTest {

    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private final Rendered base = Rendered.folder("base");

    /** A pod, or whatever else can be at the other end. */
    private record End(Map<String, Object> labels, Map<String, Object> namespace, boolean ours) {}

    @Test
    void nothing_is_allowed_that_no_policy_names() {
        Map<String, Object> deny = map(base.named("NetworkPolicy", "deny-all"), "spec");
        assertEquals(Map.of(), value(deny, "podSelector"));
        assertEquals(Set.of("Ingress", "Egress"), Set.copyOf((List<?>) value(deny, "policyTypes")));
        assertFalse(deny.containsKey("ingress"));
        assertFalse(deny.containsKey("egress"));
    }

    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "stranger, gateway, 8080, true",
        "stranger, gateway, 9000, false",
        "stranger, personnel-service, 8081, false",
        "stranger, clearance-service, 8082, false",
        "gateway, personnel-service, 8081, true",
        "gateway, clearance-service, 8082, true",
        "gateway, training-service, 8083, true",
        "gateway, inspection-service, 8084, true",
        "gateway, personnel-service, 5432, false",
        "clearance-service, personnel-service, 8081, true",
        "clearance-service, training-service, 8083, true",
        "training-service, personnel-service, 8081, true",
        "inspection-service, personnel-service, 8081, true",
        "personnel-service, gateway, 8080, false",
        "personnel-service, database, 5432, true",
        "inspection-service, database, 5432, true",
        "gateway, database, 5432, false",
        "gateway, identity, 8080, true",
        "training-service, identity, 8443, true",
        "training-service, names, 53, true",
        "gateway, names, 53, true",
        "gateway, stranger, 443, false",
        "personnel-service, stranger, 443, false",
    })
    void who_reaches_whom(String from, String to, int port, boolean reaches) {
        End source = end(from);
        End target = end(to);
        boolean out = !source.ours() || allowed("egress", "to", source, target, port);
        boolean in = !target.ours() || allowed("ingress", "from", target, source, port);
        assertEquals(reaches, out && in);
    }

    private boolean allowed(String direction, String side, End subject, End other, int port) {
        return base.ofKind("NetworkPolicy").stream()
                .map(policy -> map(policy, "spec"))
                .filter(policy -> selects(map(policy, "podSelector"), subject.labels()))
                .filter(policy -> policy.containsKey(direction))
                .flatMap(policy -> list(policy, direction).stream())
                .anyMatch(rule -> portAllowed(rule, port)
                        && (!rule.containsKey(side)
                                || list(rule, side).stream().anyMatch(peer -> isPeer(peer, other))));
    }

    private static boolean portAllowed(Map<String, Object> rule, int port) {
        return !rule.containsKey("ports")
                || list(rule, "ports").stream().anyMatch(allowed -> {
                    int first = (int) value(allowed, "port");
                    int last = (int) find(allowed, "endPort").orElse(first);
                    return first <= port && port <= last;
                });
    }

    private static boolean isPeer(Map<String, Object> peer, End other) {
        boolean namespace = peer.containsKey("namespaceSelector")
                ? selects(map(peer, "namespaceSelector"), other.namespace())
                : other.ours();
        boolean pod = !peer.containsKey("podSelector") || selects(map(peer, "podSelector"), other.labels());
        return namespace && pod;
    }

    private static boolean selects(Map<String, Object> selector, Map<String, Object> labels) {
        return selector.isEmpty()
                || labels.entrySet().containsAll(map(selector, "matchLabels").entrySet());
    }

    private End end(String name) {
        return switch (name) {
            case "stranger" -> new End(Map.of(), Map.of(NAMESPACE_NAME, "elsewhere"), false);
            case "database" -> new End(Map.of(), Map.of("field-security/provides", "database"), false);
            case "identity" -> new End(Map.of(), Map.of("field-security/provides", "identity"), false);
            case "names" -> new End(Map.of("k8s-app", "kube-dns"), Map.of(NAMESPACE_NAME, "kube-system"), false);
            default -> {
                Map<String, Object> labels =
                        map(base.named("Deployment", name), "spec", "template", "metadata", "labels");
                assertTrue(text(labels, "app.kubernetes.io/component").matches("gateway|service"));
                yield new End(labels, Map.of(NAMESPACE_NAME, "field-security"), true);
            }
        };
    }
}
