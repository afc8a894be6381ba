package org.fieldsecurity.clearance.phase;

import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;

/** Where a phase can hold (T16). */
final class PhaseScopes {

    private PhaseScopes() {}

    /** The country that a scope lies in; 400 where no phase can hold. */
    static String country(Scope scope, String pointer) {
        return switch (scope) {
            case Scope.Country(String code) -> code;
            case Scope.Area(String country, String name) -> country;
            case Scope.DutyStation(String locode) -> locode.substring(0, 2);
            default -> throw ProblemException.invalid(pointer, "must be a country, an area or a duty station");
        };
    }
}
