package org.fieldsecurity.clearance.opening.rules;

import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.authority.Scope;

/**
 * An opening as the rules read it.
 *
 * @param organization common code of the organization that opens
 * @param place where
 * @param proposer the actor who proposed it, as the ledger names them
 * @param given who gave each consent that is there
 */
public record Proposal(String organization, Place place, String proposer, Map<ConsentSide, UUID> given) {

    /** Copies the map. */
    public Proposal {
        given = Map.copyOf(given);
    }

    /** What a side's office must cover: the country for one, the organization there for the other. */
    Scope scope(ConsentSide side) {
        return switch (side) {
            case DESIGNATED_OFFICIAL -> place.countryScope();
            case HQ_FOCAL_POINT -> new Scope.OrganizationInCountry(organization, place.country());
        };
    }
}
