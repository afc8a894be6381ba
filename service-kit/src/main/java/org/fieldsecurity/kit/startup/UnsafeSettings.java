package org.fieldsecurity.kit.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops a service that would run unsafe, naming each setting: demo secrets or an identity provider over plain HTTP
 * outside demo mode, a database that may lose what it acknowledged, a database role that could rewrite the ledger.
 */
@ApplicationScoped
public class UnsafeSettings {

    private static final Logger LOG = Logger.getLogger(UnsafeSettings.class);

    private final Config config;
    private final DatabaseSafety database;
    private final boolean demo;

    UnsafeSettings(
            Config config,
            DatabaseSafety database,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo) {
        this.config = config;
        this.database = database;
        this.demo = demo;
    }

    void check(@Observes StartupEvent event) throws Throwable {
        List<String> findings = new ArrayList<>(demo ? List.of() : findings(config));
        findings.addAll(VertxContextSupport.subscribeAndAwait(
                () -> database.findings().onFailure().recoverWithItem(UnsafeSettings::unknown)));
        findings.forEach(LOG::error);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("unsafe settings: " + String.join("; ", findings));
        }
    }

    /** What is unsafe outside demo mode, each finding naming its property. */
    static List<String> findings(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.equals("OIDC_ISSUER") || name.endsWith("_SECRET") || name.endsWith("_PASSWORD"))
                .distinct()
                .sorted()
                .filter(name -> isUnsafe(
                        name, config.getOptionalValue(name, String.class).orElse("")))
                .map(name -> name + (name.equals("OIDC_ISSUER") ? " is not https" : " is a demo secret")
                        + " (set it, or FIELDSECURITY_DEMO=true for a demonstration)")
                .toList();
    }

    private static boolean isUnsafe(String name, String value) {
        return name.equals("OIDC_ISSUER") ? !value.startsWith("https://") : value.startsWith("demo");
    }

    /** The database is away at start; readiness says so, and the check comes with the next start. */
    private static List<String> unknown(Throwable failure) {
        LOG.warnf(
                "Could not check the database's settings: %s",
                failure.getClass().getSimpleName());
        return List.of();
    }
}
