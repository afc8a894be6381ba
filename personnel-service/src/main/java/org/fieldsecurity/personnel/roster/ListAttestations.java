package org.fieldsecurity.personnel.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;

/** All attestations of lists. */
@ApplicationScoped
public class ListAttestations implements PanacheRepositoryBase<ListAttestation, UUID> {

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T23:59:59Z");

    /** The scope's last attestation of a list up to an instant; null when there is none. */
    Uni<ListAttestation> last(Scope scope, Instant upTo) {
        return find("scope = ?1 and asOf <= ?2 order by asOf desc", scope.text(), upTo)
                .firstResult();
    }

    /** One page of the scope's attestations, the last first. */
    Uni<List<ListAttestation>> page(Scope scope, PageRequest request) {
        Instant before = request.after(1).map(cursor -> cursor.instant(0)).orElse(AFTER_ALL);
        return find("scope = ?1 and asOf < ?2 order by asOf desc", scope.text(), before)
                .page(0, request.fetch())
                .list();
    }

    static Cursor cursor(ListAttestation attestation) {
        return new Cursor(List.of(attestation.asOf().toString()));
    }
}
