package org.fieldsecurity.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private final Schema schema = new Schema();
    private Rendered rendered = new Rendered(List.of());

    @BeforeEach
    void render() {
        rendered = Rendered.folder("base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void every_object_has_known_fields_of_the_right_type_and_all_it_needs(String folder) {
        for (Map<String, Object> object : Rendered.folder(folder).objects()) {
            assertEquals(List.of(), schema.findings(object), Rendered.text(object, "metadata", "name"));
        }
    }

    @Test
    void a_misspelt_field_is_found() {
        Map<String, Object> deployment = rendered.named("Deployment", "gateway");
        Rendered.map(deployment, "spec", "template", "spec", "securityContext").put("runAsNoRoot", true);

        assertEquals(
                List.of("Deployment.spec.template.spec.securityContext.runAsNoRoot is unknown"),
                schema.findings(deployment));
    }

    @Test
    void a_missing_field_is_found() {
        Map<String, Object> deployment = rendered.named("Deployment", "gateway");
        Rendered.map(deployment, "spec", "template", "spec", "containers", 0).remove("livenessProbe");

        assertEquals(
                List.of("Deployment.spec.template.spec.containers[].livenessProbe is missing"),
                schema.findings(deployment));
    }

    @Test
    void a_wrong_type_is_found() {
        Map<String, Object> service = rendered.named("Service", "gateway");
        Rendered.map(service, "spec", "ports", 0).put("port", "8080");

        assertEquals(List.of("Service.spec.ports[].port is 8080, not number"), schema.findings(service));
    }

    @Test
    void a_wrong_version_and_an_unknown_kind_are_found() {
        Map<String, Object> service = rendered.named("Service", "gateway");
        service.put("apiVersion", "v2");
        assertEquals(List.of("Service.apiVersion is v2, not =v1"), schema.findings(service));
        service.put("kind", "Servise");
        assertEquals(List.of("unknown kind Servise"), schema.findings(new HashMap<>(service)));
    }
}
