package org.fieldsecurity.clearance.policy;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/**
 * A consent that a leg needs. Where a leg needs several, they are given in their order.
 *
 * @param offices any of these may give it, never empty
 * @param reach whether the office is held for the leg's country, the whole system or the traveller's organization
 * @param delegable whether a written delegate may give it too (A8)
 */
public record Consent(List<Office> offices, Reach reach, boolean delegable) {

    /** Copies the list. */
    public Consent {
        offices = List.copyOf(offices);
        if (offices.isEmpty()) {
            throw new IllegalArgumentException("A consent is given by some office.");
        }
    }

    /** How far an office must reach to give a consent. */
    @Schema(name = "Reach", description = "How far an office must reach")
    public enum Reach {
        /** It covers the place: for a leg the country that it leads to (T2). */
        COUNTRY,
        /** It covers the whole system. */
        WORLD,
        /** It is held for the traveller's organization. */
        ORGANIZATION
    }

    /** What the consent is about: the country of the leg (T2), or the traveller's organization. */
    public Scope about(Place place, Traveller traveller) {
        return switch (reach) {
            case COUNTRY -> place.countryScope();
            case WORLD -> new Scope.World();
            case ORGANIZATION -> new Scope.Organization(traveller.organization());
        };
    }

    /**
     * The office held that may give this consent; a delegated one only where the consent allows it (A8).
     *
     * @param offices the offices that somebody holds at this instant
     * @param where what the consent is about: the country of a leg (T2), the scope of a phase
     */
    public Optional<HeldOffice> heldBy(List<HeldOffice> offices, Scope where) {
        var needed = reach == Reach.WORLD ? new Scope.World() : where;
        return offices.stream()
                .filter(held -> gives(held, this.offices, needed, delegable))
                .findFirst();
    }

    /** Whether an office held is one of some, reaches so far, and is held in person where no delegate will do (A8). */
    public static boolean gives(HeldOffice held, List<Office> offices, Scope needed, boolean delegable) {
        return offices.contains(held.office())
                && held.scope().covers(needed)
                && (delegable || held.chain().size() == 1);
    }
}
