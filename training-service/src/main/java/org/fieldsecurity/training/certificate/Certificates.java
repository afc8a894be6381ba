package org.fieldsecurity.training.certificate;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.training.certificate.rules.CertificateCode;

/** All certificates. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String IDS = "select id from certificate where person = $1 order by id";

    /** One page of a person's certificates, the oldest first. */
    Uni<List<Certificate>> page(UUID person, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return find("person = ?1 and id > ?2 order by id", person, Objects.requireNonNull(after))
                .page(0, request.fetch())
                .list();
    }

    /** The person's certificate of the course that ends last and isn't revoked; null when there is none. */
    Uni<Certificate> lastInForce(UUID person, String course) {
        return find(
                        "person = ?1 and course = ?2 and revokedAt is null order by validUntil desc nulls first, id desc",
                        person,
                        course)
                .firstResult();
    }

    /** Ids of a person's certificates. */
    Uni<List<UUID>> idsOf(UUID person) {
        return SessionSql.rows(IDS, line -> line.id(0), person);
    }

    /** These certificates, held until the transaction ends. */
    Uni<List<Certificate>> toChange(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The certificate with this code; null when there is none. */
    Uni<Certificate> byCode(CertificateCode code) {
        return find("code", code.text()).firstResult();
    }
}
