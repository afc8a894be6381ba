package org.fieldsecurity.personnel.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;

/** Who may read the list of a scope: those who answer for the place, and an organization for its own people. */
public final class ListReaders {

    private static final Office[] FOR_THE_PLACE = {
        Office.COORDINATOR,
        Office.DESIGNATED_OFFICIAL,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.AREA_COORDINATOR,
        Office.WARDEN
    };
    private static final Office[] FOR_THE_ORGANIZATION = {
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.AGENCY_SECURITY_OFFICER
    };
    private static final Office[] ALL = Stream.of(FOR_THE_PLACE, FOR_THE_ORGANIZATION)
            .flatMap(Arrays::stream)
            .toArray(Office[]::new);

    private ListReaders() {}

    /** Refuses with 403 who may not read the list; then answers 404 when there is no such place or organization. */
    public static void require(Caller caller, Surroundings place) {
        if (!suffices(caller, place)) {
            throw ProblemException.forbidden();
        }
        place.requireKnown();
    }

    /** The offices that read lists, each of its own scope. */
    public static List<Office> offices() {
        return List.of(ALL);
    }

    /** Whether the caller may read the list. */
    public static boolean suffices(Caller caller, Surroundings place) {
        return caller instanceof Caller.OrganizationSystem system
                ? new Scope.Organization(system.organization()).covers(place.scope())
                : place.authorityOf(caller, ALL).isPresent();
    }
}
