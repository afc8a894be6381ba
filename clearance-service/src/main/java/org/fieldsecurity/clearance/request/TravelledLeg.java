package org.fieldsecurity.clearance.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A leg as those see it who report movements.
 *
 * @param request the request
 * @param leg the leg
 * @param from UN/LOCODE of the place that it begins at
 * @param to UN/LOCODE of the duty station that it leads to
 * @param visible whether the caller may see the request by what they are to it
 * @param travellers who travels on it
 */
public record TravelledLeg(UUID request, UUID leg, String from, String to, boolean visible, List<OnLeg> travellers) {

    /**
     * One traveller of the leg.
     *
     * @param clearance id of their clearance for the leg
     * @param person who they are
     * @param organization common code of their organization
     * @param cleared whether the clearance permits travel, or did until the journey was over
     */
    public record OnLeg(UUID clearance, UUID person, String organization, boolean cleared) {}

    /** The traveller with this id; empty when nobody of the leg has it. */
    public Optional<OnLeg> traveller(UUID person) {
        return travellers.stream().filter(one -> one.person().equals(person)).findFirst();
    }
}
