package org.fieldsecurity.personnel.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.roster.Signature;
import org.fieldsecurity.personnel.visit.rules.Followed;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A warden's visit to a household: what it was like on that day, never changed (P5). */
@Entity
@Immutable
@Table(name = "household_visit")
public class HouseholdVisit {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID residence;

    @Column(nullable = false)
    private String zone;

    @Column(name = "visited_on", nullable = false)
    private LocalDate visitedOn;

    @Column(nullable = false)
    private UUID[] met;

    @Convert(converter = FindingsColumn.class)
    @Column(nullable = false)
    private List<Finding> findings;

    @Column(nullable = false)
    private int followed;

    @Column(name = "not_followed", nullable = false)
    private int notFollowed;

    @Column(nullable = false)
    private boolean explained;

    private @Nullable String note;

    @Column(name = "due_again_on", nullable = false)
    private LocalDate dueAgainOn;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Embedded
    private Signature signature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected HouseholdVisit() {}

    HouseholdVisit(
            NewHouseholdVisit details, String zone, LocalDate dueAgainOn, Instant recordedAt, Signature signature) {
        this.id = Ids.next();
        this.residence = details.residence();
        this.zone = zone;
        this.visitedOn = details.visitedOn();
        this.met = details.met().stream().distinct().toArray(UUID[]::new);
        this.findings = List.copyOf(details.findings());
        this.followed = count(Followed.MET);
        this.notFollowed = count(Followed.NOT_MET);
        this.explained = details.arrangementsExplained();
        this.note = details.note();
        this.dueAgainOn = dueAgainOn;
        this.recordedAt = recordedAt;
        this.signature = signature;
    }

    private int count(Followed outcome) {
        return (int) findings.stream()
                .filter(finding -> finding.followed() == outcome)
                .count();
    }

    UUID id() {
        return id;
    }

    HouseholdVisitView view() {
        return new HouseholdVisitView(
                id,
                residence,
                zone,
                visitedOn,
                List.of(met),
                findings,
                explained,
                note,
                dueAgainOn,
                recordedAt,
                signature);
    }
}
