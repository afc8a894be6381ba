package org.fieldsecurity.personnel.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.person.SponsorshipKind;

/** An organization answers for somebody without an official e-mail address until a day, unless it is prolonged (P10). */
@Entity
public class Sponsorship {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String organization;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SponsorshipKind kind;

    @Column(nullable = false)
    private UUID sponsor;

    @Column(nullable = false)
    private String purpose;

    @Column(name = "sponsored_from", nullable = false)
    private LocalDate from;

    @Column(name = "sponsored_until", nullable = false)
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SponsorshipState state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Sponsorship() {}

    Sponsorship(UUID person, String organization, SponsorshipTerms terms) {
        this.id = Ids.next();
        this.person = person;
        this.organization = organization;
        this.kind = terms.kind();
        this.sponsor = terms.sponsor();
        this.purpose = terms.purpose();
        this.from = terms.from();
        this.until = terms.until();
        this.state = SponsorshipState.ACTIVE;
    }

    /**
     * Moves the last day.
     *
     * @throws ProblemException 409 when it is over, 422 unless the day comes later than the one it has
     */
    void prolong(LocalDate last, LocalDate today) {
        requireActive(today);
        if (!last.isAfter(until)) {
            throw refused("A sponsorship is prolonged beyond its last day, " + until + ".");
        }
        until = last;
    }

    /**
     * Ends it on one of its days.
     *
     * @throws ProblemException 409 when it is over, 422 for a day outside of it
     */
    void end(LocalDate last, LocalDate today) {
        requireActive(today);
        if (last.isBefore(from) || last.isAfter(until)) {
            throw refused("A sponsorship ends on one of its days, " + from + " to " + until + ".");
        }
        until = last;
        state = SponsorshipState.ENDED;
    }

    /** Ends it since the person is employed from that day on. */
    void endBefore(LocalDate employed) {
        LocalDate last = employed.minusDays(1);
        if (last.isBefore(until)) {
            until = last.isBefore(from) ? from : last;
        }
        state = SponsorshipState.ENDED;
    }

    void lapse() {
        state = SponsorshipState.LAPSED;
    }

    private void requireActive(LocalDate today) {
        if (state != SponsorshipState.ACTIVE || until.isBefore(today)) {
            throw ProblemException.illegalState(
                    "The sponsorship is over. Sponsor the person anew, or employ them by a further assignment.",
                    List.of());
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.refused(detail, List.of("P10"), List.of());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID person() {
        return person;
    }

    LocalDate until() {
        return until;
    }

    SponsorshipView view() {
        return new SponsorshipView(id, person, organization, kind, sponsor, purpose, from, until, state);
    }
}
