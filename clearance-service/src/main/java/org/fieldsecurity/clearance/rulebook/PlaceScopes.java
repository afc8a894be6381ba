package org.fieldsecurity.clearance.rulebook;

import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;

/** Where a phase or a manual area can hold (T8, T16). */
public final class PlaceScopes {

    private PlaceScopes() {}

    /** The country that a scope lies in; 400 where neither can hold. */
    public static String country(Scope scope, String pointer) {
        return switch (scope) {
            case Scope.Country(String code) -> code;
            case Scope.Area(String country, String name) -> country;
            case Scope.DutyStation(String locode) -> locode.substring(0, 2);
            default -> throw ProblemException.invalid(pointer, "must be a country, an area or a duty station");
        };
    }
}
