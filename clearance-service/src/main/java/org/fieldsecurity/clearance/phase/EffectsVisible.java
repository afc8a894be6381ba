package org.fieldsecurity.clearance.phase;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whom of those touched somebody may see: the offices of the place everybody, an organization its own people. */
final class EffectsVisible {

    private static final Office[] OF_THE_PLACE = {
        Office.SECRETARY_GENERAL,
        Office.COORDINATOR,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER
    };
    private static final Set<Office> OF_AN_ORGANIZATION = Set.of(
            Office.EXECUTIVE_HEAD,
            Office.HQ_FOCAL_POINT,
            Office.COUNTRY_REPRESENTATIVE,
            Office.COUNTRY_SECURITY_FOCAL_POINT);

    private EffectsVisible() {}

    /**
     * The organizations whose people are shown; null for everybody's, empty for nobody's.
     *
     * @param place where the phase holds
     * @param wanted the one organization asked for; null for all that the caller may see
     */
    static @Nullable Set<String> organizations(Caller caller, Scope place, @Nullable String wanted) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> only(Set.of(system.organization()), wanted);
            case Caller.Person person
            when person.authorityOver(place, OF_THE_PLACE).isPresent() -> wanted == null ? null : Set.of(wanted);
            case Caller.Person person -> only(own(person, PhaseScopes.country(place, "/scope")), wanted);
            default -> throw ProblemException.forbidden();
        };
    }

    private static Set<String> own(Caller.Person person, String country) {
        Set<String> own = person.offices().stream()
                .filter(held -> OF_AN_ORGANIZATION.contains(held.office()))
                .map(HeldOffice::scope)
                .flatMap(scope -> switch (scope) {
                    case Scope.Organization(String code) -> Stream.of(code);
                    case Scope.OrganizationInCountry(String code, String where)
                    when where.equals(country) -> Stream.of(code);
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw ProblemException.forbidden();
        }
        return own;
    }

    private static Set<String> only(Set<String> own, @Nullable String wanted) {
        if (wanted == null) {
            return own;
        }
        return own.contains(wanted) ? Set.of(wanted) : Set.of();
    }
}
