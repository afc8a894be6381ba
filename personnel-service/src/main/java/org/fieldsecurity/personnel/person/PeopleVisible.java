package org.fieldsecurity.personnel.person;

import java.util.Arrays;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who may see whom: oneself and one's dependants, one's organization's people, the people in one's scope. */
final class PeopleVisible {

    static final Office[] BY_PLACE = {
        Office.SECRETARY_GENERAL,
        Office.COORDINATOR,
        Office.DESIGNATED_OFFICIAL,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT
    };
    static final Office[] BY_ORGANIZATION = {
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.AGENCY_SECURITY_OFFICER
    };

    private PeopleVisible() {}

    static boolean to(Caller caller, Person person) {
        return caller.is(person.id())
                || (person.dependantOf() != null && caller.is(person.dependantOf()))
                || at(caller, person.organization(), person.dutyStation());
    }

    /** Whether the caller sees an organization's people at a duty station. */
    static boolean at(Caller caller, String organization, String dutyStation) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(organization);
            case Caller.Person official ->
                official.authorityOver(new Scope.DutyStation(dutyStation), BY_PLACE)
                                .isPresent()
                        || official.authorityOver(
                                        new Scope.OrganizationInCountry(organization, dutyStation.substring(0, 2)),
                                        BY_ORGANIZATION)
                                .isPresent();
            case Caller.Anonymous nobody -> false;
            case Caller.Administrator administrator -> false;
            case Caller.ReportingTool tool -> false;
            case Caller.PeerService service -> false;
        };
    }

    /** Refuses a list that would show people outside the caller's organization or scope. */
    static void requireList(CurrentCaller caller, @Nullable String organization, @Nullable String dutyStation) {
        boolean allowed =
                switch (caller.get()) {
                    case Caller.OrganizationSystem system ->
                        system.organization().equals(organization);
                    case Caller.Person official ->
                        official.offices().stream().anyMatch(held -> coversList(held, organization, dutyStation));
                    default -> false;
                };
        if (!allowed) {
            throw ProblemException.forbidden();
        }
    }

    private static boolean coversList(HeldOffice held, @Nullable String organization, @Nullable String dutyStation) {
        boolean byPlace = dutyStation != null
                && Arrays.asList(BY_PLACE).contains(held.office())
                && held.scope().covers(new Scope.DutyStation(dutyStation));
        boolean byWorld =
                held.scope() instanceof Scope.World && Arrays.asList(BY_PLACE).contains(held.office());
        boolean byOrganization = organization != null
                && Arrays.asList(BY_ORGANIZATION).contains(held.office())
                && held.scope()
                        .covers(
                                dutyStation == null
                                        ? new Scope.Organization(organization)
                                        : new Scope.OrganizationInCountry(organization, dutyStation.substring(0, 2)));
        return byPlace || byWorld || byOrganization;
    }
}
