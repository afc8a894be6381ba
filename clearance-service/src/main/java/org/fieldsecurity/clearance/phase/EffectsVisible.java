package org.fieldsecurity.clearance.phase;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.rulebook.PlaceScopes;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Whom of those touched somebody may see: the offices of the place everybody, those of a duty station in it whoever is
 * there, an organization its own people.
 *
 * @param everybody whether nobody is hidden
 * @param organizations whose people are shown
 * @param dutyStations where everybody is shown
 * @param wanted the one organization asked for; null for all that the caller may see
 */
record EffectsVisible(
        boolean everybody,
        Set<String> organizations,
        Set<String> dutyStations,
        @Nullable String wanted) {

    private static final Office[] OF_THE_PLACE = {
        Office.SECRETARY_GENERAL,
        Office.COORDINATOR,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER
    };
    private static final Set<Office> OF_A_PART = Set.of(Office.TEAM_FOCAL_POINT, Office.SECURITY_OFFICER);
    private static final Set<Office> OF_AN_ORGANIZATION = Set.of(
            Office.EXECUTIVE_HEAD,
            Office.HQ_FOCAL_POINT,
            Office.COUNTRY_REPRESENTATIVE,
            Office.COUNTRY_SECURITY_FOCAL_POINT);

    /**
     * What a caller may see; 403 for whoever may see nobody.
     *
     * @param place where the phase holds
     * @param wanted the one organization asked for
     */
    static EffectsVisible to(Caller caller, Scope place, @Nullable String wanted) {
        return switch (caller) {
            case Caller.OrganizationSystem system ->
                new EffectsVisible(false, Set.of(system.organization()), Set.of(), wanted);
            case Caller.Person person
            when person.authorityOver(place, OF_THE_PLACE).isPresent() ->
                new EffectsVisible(true, Set.of(), Set.of(), wanted);
            case Caller.Person person -> some(person, PlaceScopes.country(place, "/scope"), wanted);
            default -> throw ProblemException.forbidden();
        };
    }

    private static EffectsVisible some(Caller.Person person, String country, @Nullable String wanted) {
        Set<String> organizations = scopes(person, OF_AN_ORGANIZATION)
                .flatMap(scope -> switch (scope) {
                    case Scope.Organization(String code) -> Stream.of(code);
                    case Scope.OrganizationInCountry(String code, String where)
                    when where.equals(country) -> Stream.of(code);
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
        Set<String> stations = scopes(person, OF_A_PART)
                .flatMap(scope -> scope instanceof Scope.DutyStation(String locode) && locode.startsWith(country)
                        ? Stream.of(locode)
                        : Stream.<String>empty())
                .collect(Collectors.toSet());
        if (organizations.isEmpty() && stations.isEmpty()) {
            throw ProblemException.forbidden();
        }
        return new EffectsVisible(false, organizations, stations, wanted);
    }

    private static Stream<Scope> scopes(Caller.Person person, Set<Office> offices) {
        return person.offices().stream()
                .filter(held -> offices.contains(held.office()))
                .map(HeldOffice::scope);
    }
}
