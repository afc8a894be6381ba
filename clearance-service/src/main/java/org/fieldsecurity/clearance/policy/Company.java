package org.fieldsecurity.clearance.policy;

/**
 * Who shares a leg with a traveller (T14).
 *
 * @param onFlight personnel of the traveller's organization on the same flight, the traveller included; 0 where no flight
 *     is named
 * @param atLodging personnel of the traveller's organization under the same roof in these days, the traveller included; 0
 *     where no lodging is named
 * @param withCounterpart whether the traveller is a designated official and the ad interim of the same country is on the
 *     flight, or the other way round
 */
public record Company(int onFlight, int atLodging, boolean withCounterpart) {

    /** Nobody. */
    public static final Company NONE = new Company(0, 0, false);
}
