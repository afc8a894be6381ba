package org.fieldsecurity.kit.startup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private static final String DURABILITY = "show fsync";
    private static final String LEDGER_RIGHTS =
            "select has_table_privilege(current_user, 'ledger', 'UPDATE, DELETE, TRUNCATE')";

    private final Config config;
    private final Pool pool;
    private final boolean demo;
    private final boolean volatileDatabase;

    UnsafeSettings(
            Config config,
            Pool pool,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "fieldsecurity.volatile-database", defaultValue = "false")
                    boolean volatileDatabase) {
        this.config = config;
        this.pool = pool;
        this.demo = demo;
        this.volatileDatabase = volatileDatabase;
    }

    void check(@Observes StartupEvent event) {
        List<String> findings = demo ? List.of() : findings(config);
        findings.forEach(LOG::error);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("unsafe settings: " + String.join("; ", findings));
        }
        pool.query(DURABILITY)
                .execute()
                .map(rows -> "off".equals(rows.iterator().next().getString(0)) && !volatileDatabase)
                .subscribe()
                .with(
                        off -> stopIf(off, "the database has fsync off and would lose what it acknowledged"),
                        UnsafeSettings::unknown);
        pool.query(LEDGER_RIGHTS)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .subscribe()
                .with(
                        may -> stopIf(may, "DATABASE_USER may change ledger rows; use the runtime role"),
                        UnsafeSettings::unknown);
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

    private static void stopIf(boolean unsafe, String finding) {
        if (unsafe) {
            LOG.error(finding);
            Quarkus.asyncExit(1);
        }
    }

    /** The database is away at start; readiness says so, and the check comes with the next start. */
    private static void unknown(Throwable failure) {
        LOG.warnf(
                "Could not check the database's settings: %s",
                failure.getClass().getSimpleName());
    }
}
