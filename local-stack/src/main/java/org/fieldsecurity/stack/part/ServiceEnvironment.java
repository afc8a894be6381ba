package org.fieldsecurity.stack.part;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;

/** The environment of a service or the gateway: the same variables as on Kubernetes, with the demo's secrets. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(PartName part, Ports ports) {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", Ports.HOST);
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        variables.put("OIDC_ISSUER", ports.issuer().toString());
        variables.put("FIELDSECURITY_DEMO", "true");
        for (var service : PartName.SERVICES) {
            variables.put(
                    service.id().toUpperCase(Locale.ROOT) + "_URL",
                    ports.url(service).toString());
        }
        if (part.isService()) {
            variables.putAll(Databases.environment(part.id(), ports.databaseUrl(part.id())));
            variables.put("OIDC_CLIENT_SECRET", "demo-" + part.module() + "-secret");
        }
        return variables;
    }
}
