package org.fieldsecurity.kit.test.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the application under test a fresh database, and a {@link TestDatabase} to each field of that type in the test
 * class. Used as {@code @WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service",
 * value = "personnel"))}.
 */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable String service;
    private @Nullable TestDatabase database;

    @Override
    public void init(Map<String, String> arguments) {
        service = Objects.requireNonNull(arguments.get("service"), "the argument 'service' names the database");
    }

    @Override
    public Map<String, String> start() {
        try {
            database = TestDatabase.createFresh(Objects.requireNonNull(service));
            return database.configuration();
        } catch (SQLException e) {
            throw new IllegalStateException("no database for " + service, e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        if (database != null) {
            injector.injectIntoFields(database, new TestInjector.MatchesType(TestDatabase.class));
        }
    }

    /** The database stays for a look after a failure; the next application or the JVM's end removes it. */
    @Override
    public void stop() {}
}
