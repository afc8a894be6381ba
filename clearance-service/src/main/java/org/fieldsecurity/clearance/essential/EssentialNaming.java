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
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A person named to an essential post for a period (T18). */
@Entity
@Table(name = "essential_naming")
public class EssentialNaming {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID post;

    /** Whose it is today; merges of people's records change it, and nothing else. */
    @Column(nullable = false, updatable = false)
    private UUID person;

    /** The record that was named, where another stands for that one since. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID named;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String organization;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PostCategory category;

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
    protected EssentialNaming() {}

    EssentialNaming(UUID id, EssentialPost post, NewEssentialNaming details, String proposedBy, Instant at) {
        this.id = id;
        this.post = post.id();
        this.person = details.person();
        this.scope = post.scope().text();
        this.country = post.country();
        this.organization = post.organization();
        this.category = post.category();
        this.state = ListState.PROPOSED;
        this.validFrom = details.validFrom();
        this.validUntil = details.validUntil();
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    void decide(boolean approve, Instant at) {
        state = ListStates.after(state, approve ? ListAction.APPROVE : ListAction.REFUSE, "A naming");
        approvedAt = approve ? at : null;
    }

    /** Ends it after its last day, never later than it ended already. */
    void end(LocalDate lastDay) {
        state = ListStates.after(state, ListAction.END, "A naming");
        shorten(lastDay);
    }

    /** Ends it with its post, also where it was to end on a later day already. */
    void endWithPost(LocalDate lastDay) {
        state = ListState.ENDED;
        shorten(lastDay);
    }

    /** Whether the end of its post on that day cuts it short. */
    boolean outlasts(LocalDate lastDay) {
        return state != ListState.REFUSED && (validUntil == null || validUntil.isAfter(lastDay));
    }

    private void shorten(LocalDate lastDay) {
        LocalDate end = lastDay.isBefore(validFrom) ? validFrom.minusDays(1) : lastDay;
        validUntil = validUntil == null || end.isBefore(validUntil) ? end : validUntil;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID post() {
        return post;
    }

    /** The record that was named. */
    UUID person() {
        return named == null ? person : named;
    }

    /** Whether somebody is named, by this record or the one that stands for it. */
    boolean isOf(Caller caller) {
        return caller.is(person) || caller.is(person());
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    String organization() {
        return organization;
    }

    Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, country);
    }

    PostCategory category() {
        return category;
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

    EssentialNamingView view() {
        return new EssentialNamingView(
                id,
                post,
                person(),
                scope(),
                organization,
                category,
                state,
                validFrom,
                validUntil,
                proposedBy,
                proposedAt,
                approvedAt,
                ListStates.legal(state));
    }
}
