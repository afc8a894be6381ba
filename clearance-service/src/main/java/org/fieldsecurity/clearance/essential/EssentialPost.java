package org.fieldsecurity.clearance.essential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.clearance.essential.rules.ListAction;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.clearance.essential.rules.Period;
import org.fieldsecurity.clearance.essential.rules.PostCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A post of an organization that must be filled at a place from phase III on (T18). */
@Entity
@Table(name = "essential_post")
public class EssentialPost {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String organization;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PostCategory category;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ListState state;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected EssentialPost() {}

    EssentialPost(UUID id, NewEssentialPost details, String country, String proposedBy, Instant at) {
        this.id = id;
        this.scope = details.scope().text();
        this.country = country;
        this.organization = details.organization();
        this.title = details.title();
        this.category = details.category();
        this.number = details.number();
        this.state = ListState.PROPOSED;
        this.validFrom = details.validFrom();
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    void decide(boolean approve, Instant at) {
        state = ListStates.after(state, approve ? ListAction.APPROVE : ListAction.REFUSE, "A post");
        approvedAt = approve ? at : null;
    }

    /** Ends it after its last day; before its first day it never comes into force. */
    void end(LocalDate lastDay) {
        state = ListStates.after(state, ListAction.END, "A post");
        validUntil = lastDay.isBefore(validFrom) ? validFrom.minusDays(1) : lastDay;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    String country() {
        return country;
    }

    String organization() {
        return organization;
    }

    /** The organization in the country: what its offices cover. */
    Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, country);
    }

    String title() {
        return title;
    }

    PostCategory category() {
        return category;
    }

    int number() {
        return number;
    }

    ListState state() {
        return state;
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }

    String proposedBy() {
        return proposedBy;
    }

    EssentialPostView view() {
        return new EssentialPostView(
                id,
                scope(),
                organization,
                title,
                category,
                number,
                state,
                validFrom,
                validUntil,
                proposedBy,
                proposedAt,
                approvedAt,
                ListStates.legal(state));
    }
}
