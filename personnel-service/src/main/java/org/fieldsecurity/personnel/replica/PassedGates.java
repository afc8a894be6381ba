package org.fieldsecurity.personnel.replica;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whose certificate shows that a gate was passed, read in the session of the change at hand. */
@ApplicationScoped
public class PassedGates {

    private static final String SHOWING =
            "select c.id, c.completed_on from certificate_copy c" + " where c.id = passes_gate(?1, ?2, ?3)";

    /**
     * A certificate that shows it.
     *
     * @param certificate its id in training
     * @param on day of completion
     */
    public record Proof(UUID certificate, LocalDate on) {}

    /**
     * The earliest certificate of the person that shows the gate passed on the day: valid, not revoked, of a course that
     * counts for the gate on that day and was recognized when the certificate was earned (C2).
     */
    public Uni<Optional<Proof>> proof(CertifiedGate gate, UUID person, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SHOWING, Object[].class)
                        .setParameter(1, gate.name())
                        .setParameter(2, person)
                        .setParameter(3, day)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> new Proof((UUID) found[0], (LocalDate) found[1])));
    }
}
