package org.fieldsecurity.personnel.confidential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All readings. */
@ApplicationScoped
public class ConfidentialReadings implements PanacheRepositoryBase<ConfidentialReading, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** One page of who read a person's, the latest first. */
    Uni<List<ConfidentialReading>> of(UUID person, PageRequest request) {
        UUID before = request.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("person = ?1 and id < ?2 order by id desc", person, before)
                .page(0, request.fetch())
                .list();
    }
}
