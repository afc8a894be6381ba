package org.fieldsecurity.inspection.checklist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.kit.authority.Authority;

/**
 * Drafts the first version of every checklist into an empty database, from the file that the service carries.
 * Publishing them is left to the Security Coordinator.
 */
@ApplicationScoped
public class FirstVersions {

    static final String FILE = "/checklists/first-versions.json";

    private static final Authority AUTHORITY = Authority.system("FIRST_START");
    private static final String ONE_INSTANCE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7310390)";

    private final ChecklistVersions versions;
    private final ChecklistLibrary library;
    private final ObjectMapper json;

    FirstVersions(ChecklistVersions versions, ChecklistLibrary library, ObjectMapper json) {
        this.versions = versions;
        this.library = library;
        this.json = json;
    }

    void load(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::draftIfNone));
    }

    private Uni<Void> draftIfNone() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Integer.class)
                        .getSingleResult())
                .chain(() -> versions.count())
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : draftAll());
    }

    private Uni<Void> draftAll() {
        return Multi.createFrom()
                .iterable(read(json))
                .onItem()
                .transformToUniAndConcatenate(draft -> library.draft(draft, AUTHORITY))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static List<NewChecklist> read(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(FirstVersions.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
