package org.fieldsecurity.personnel.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.organization.rules.PartnerCoverage;
import org.jspecify.annotations.Nullable;

/** What a partner signed for a country; while it is in force its people there are included (P1) [8(l), 15(n)]. */
@Entity
public class Memorandum {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String organization;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String reference;

    @Column(nullable = false)
    private LocalDate dated;

    @Column(nullable = false)
    private String signatory;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    @Column(name = "lapsed_personnel")
    private @Nullable Integer lapsedPersonnel;

    @Column(name = "lapsed_dependants")
    private @Nullable Integer lapsedDependants;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Memorandum() {}

    Memorandum(UUID id, String organization, NewMemorandum details) {
        this.id = id;
        this.organization = organization;
        this.country = details.country();
        this.reference = details.reference();
        this.dated = details.dated();
        this.signatory = details.signatory();
        this.validFrom = details.validFrom();
        this.validUntil = details.validUntil();
    }

    /**
     * Sets the last day, or an earlier one than was set.
     *
     * @throws ProblemException 409 when it ends by then already, 422 for a day that can't be the last
     */
    void end(LocalDate lastDay, LocalDate today) {
        if (validUntil != null && !validUntil.isAfter(lastDay)) {
            throw ProblemException.illegalState(
                    "The memorandum ends on " + validUntil + " already; record a new one for the time after.",
                    List.of());
        }
        PartnerCoverage.whyNotEndedOn(term(), lastDay, today).ifPresent(why -> {
            throw MemorandumActs.refused(why);
        });
        validUntil = lastDay;
    }

    /** Its people have dropped out; so many personnel and dependants had no other memorandum. */
    void lapse(Instant at, int personnel, int dependants) {
        lapsedAt = at;
        lapsedPersonnel = personnel;
        lapsedDependants = dependants;
    }

    PartnerCoverage.Term term() {
        return new PartnerCoverage.Term(validFrom, validUntil);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String organization() {
        return organization;
    }

    Scope.Country country() {
        return new Scope.Country(country);
    }

    /** First day on which the memorandum no longer includes anybody. */
    LocalDate dayAfter() {
        return Objects.requireNonNull(validUntil, "a memorandum that lapses has a last day")
                .plusDays(1);
    }

    MemorandumView view() {
        return new MemorandumView(
                id, organization, country, reference, dated, signatory, validFrom, validUntil, lapse());
    }

    private MemorandumView.@Nullable Lapse lapse() {
        return lapsedAt == null || lapsedPersonnel == null || lapsedDependants == null
                ? null
                : new MemorandumView.Lapse(lapsedAt, lapsedPersonnel, lapsedDependants);
    }
}
