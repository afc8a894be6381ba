package org.fieldsecurity.clearance.policy;

import org.fieldsecurity.kit.authority.Scope;

/**
 * Where a leg leads.
 *
 * @param dutyStation UN/LOCODE
 * @param country ISO 3166-1 alpha-2 code of the country that the duty station lies in
 */
public record Place(String dutyStation, String country) {

    /** The duty station as a scope, to be covered by policies and offices. */
    public Scope scope() {
        return new Scope.DutyStation(dutyStation);
    }

    /** The country as a scope: its designated official decides (T2). */
    public Scope countryScope() {
        return new Scope.Country(country);
    }
}
