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
     * @param person the record that was asked for
     * @param today the record that stands for it (P10); the same unless both were merged
     * @param organization common code of their organization
     * @param cleared whether the clearance permits travel, or did until the journey was over
     */
    public record OnLeg(UUID clearance, UUID person, UUID today, String organization, boolean cleared) {

        /** Whether somebody is this traveller. */
        public boolean is(UUID someone) {
            return someone.equals(person) || someone.equals(today);
        }
    }

    /** The traveller with this id; empty when nobody of the leg has it. */
    public Optional<OnLeg> traveller(UUID person) {
        return travellers.stream().filter(one -> one.is(person)).findFirst();
    }
}
