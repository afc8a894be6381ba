package org.fieldsecurity.training.certificate;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.training.merge.PersonRows;
import org.fieldsecurity.training.obligation.Coverage;

/** Certificates go where their holder's record goes, with what they cover (P10). */
@ApplicationScoped
class MovedCertificates implements PersonRows {

    private final Certificates certificates;
    private final Coverage coverage;
    private final Ledger ledger;

    MovedCertificates(Certificates certificates, Coverage coverage, Ledger ledger) {
        this.certificates = certificates;
        this.coverage = coverage;
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return "CERTIFICATE";
    }

    @Override
    public Uni<List<UUID>> of(UUID person) {
        return certificates.idsOf(person);
    }

    @Override
    public Uni<Void> move(List<UUID> ids, UUID person, Authority authority, String reason) {
        return certificates.toChange(ids).flatMap(moving -> {
            List<Holding> touched = moving.stream()
                    .flatMap(certificate -> Stream.of(certificate.person(), person)
                            .map(holder -> new Holding(holder, certificate.course())))
                    .distinct()
                    .toList();
            moving.forEach(certificate -> certificate.moveTo(person));
            return certificates
                    .flush()
                    .chain(() -> ledger.appendAll(moving.stream()
                            .map(certificate -> moved(certificate, authority, reason))
                            .toList()))
                    .chain(() -> refresh(touched));
        });
    }

    /** Which course's certificates of whom. */
    private record Holding(UUID person, String course) {}

    private static Change moved(Certificate certificate, Authority authority, String reason) {
        return new Change(
                "certificate",
                certificate.id().toString(),
                "moved",
                CertificateView.of(certificate),
                authority,
                reason);
    }

    private Uni<Void> refresh(List<Holding> touched) {
        return Multi.createFrom()
                .iterable(touched)
                .onItem()
                .transformToUniAndConcatenate(it -> coverage.refresh(it.person(), it.course()))
                .collect()
                .last();
    }
}
