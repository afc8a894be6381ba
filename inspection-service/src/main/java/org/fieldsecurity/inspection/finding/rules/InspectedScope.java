package org.fieldsecurity.inspection.finding.rules;

import org.fieldsecurity.kit.authority.Scope;

/** Whose holder of an office a mission can inspect. */
public final class InspectedScope {

    private InspectedScope() {}

    /**
     * Whether the scope lies within the mission's reach: the duty station that it visits, its country, or an area, a
     * zone or an organization of that country. Another duty station needs a mission of its own [39].
     */
    public static boolean isInReach(Scope scope, Scope.DutyStation visited, String country) {
        return scope instanceof Scope.DutyStation ? scope.equals(visited) : new Scope.Country(country).covers(scope);
    }
}
