package org.fieldsecurity.clearance.essential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which posts or namings a list shows. What is listed for a country holds at each of its duty stations too.
 *
 * @param condition on scope, country and organization
 * @param values of the condition's parameters
 */
record ListFilter(String condition, Map<String, Object> values) {

    /** Copies the map. */
    ListFilter {
        values = Map.copyOf(values);
    }

    /** Those of a place or an organization. */
    static ListFilter of(Scope scope) {
        return switch (scope) {
            case Scope.World world -> new ListFilter("1 = 1", Map.of());
            case Scope.Country(String code) -> new ListFilter("country = :country", Map.of("country", code));
            case Scope.DutyStation(String locode) ->
                new ListFilter(
                        "scope in :scopes",
                        Map.of("scopes", List.of(scope.text(), "country:" + locode.substring(0, 2))));
            case Scope.Organization(String code) ->
                new ListFilter("organization = :organization", Map.of("organization", code));
            case Scope.OrganizationInCountry(String code, String country) ->
                new ListFilter(
                        "organization = :organization and country = :country",
                        Map.of("organization", code, "country", country));
            case Scope.Area area -> throw notHere();
            case Scope.Zone zone -> throw notHere();
        };
    }

    ListFilter standingAt(@Nullable ListState state) {
        return state == null ? this : new ListFilter(condition + " and state = :state", with("state", state));
    }

    /** The values with more of them: names and values in turn. */
    Map<String, Object> with(Object... more) {
        Map<String, Object> all = new HashMap<>(values);
        Stream.iterate(0, i -> i < more.length, i -> i + 2).forEach(i -> all.put((String) more[i], more[i + 1]));
        return all;
    }

    private static ProblemException notHere() {
        return ProblemException.invalid("#scope", "must be a country, a duty station or an organization");
    }
}
