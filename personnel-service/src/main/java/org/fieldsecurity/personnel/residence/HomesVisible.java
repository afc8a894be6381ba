package org.fieldsecurity.personnel.residence;

import java.util.List;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.place.Locality;

/** Who may look at a home: who lives there, their organizations, and the offices of its place. */
final class HomesVisible {

    private static final Office[] BY_PLACE = {
        Office.SECRETARY_GENERAL,
        Office.COORDINATOR,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.AREA_COORDINATOR,
        Office.WARDEN
    };
    private static final Office[] BY_ORGANIZATION = {
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.AGENCY_SECURITY_OFFICER
    };

    private HomesVisible() {}

    /** Whether the caller may look at a home with these people in it. */
    static boolean to(Caller caller, Locality home, List<Resident> household) {
        return byPlace(caller, home) || household.stream().anyMatch(one -> isClose(caller, one, home.country()));
    }

    /** Those of the household whom the caller may know of: all who live with oneself, else one's organization's. */
    static List<Resident> members(Caller caller, Locality home, List<Resident> household) {
        boolean all = byPlace(caller, home) || household.stream().anyMatch(one -> caller.is(one.id()));
        return household.stream()
                .filter(one -> all || isClose(caller, one, home.country()))
                .toList();
    }

    /** Whether the caller holds an office that looks after the place. */
    static boolean byPlace(Caller caller, Locality place) {
        return place.authority(caller, BY_PLACE).isPresent();
    }

    /** Whether the person is the caller, their dependant, or of the caller's organization. */
    static boolean isClose(Caller caller, Resident person, String country) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(person.organization());
            case Caller.Person(var id, var offices) when person.isOwnOf(id) -> true;
            case Caller.Person official ->
                official.authorityOver(person.organizationIn(country), BY_ORGANIZATION)
                        .isPresent();
            case Caller.Anonymous nobody -> false;
            case Caller.Administrator administrator -> false;
            case Caller.ReportingTool tool -> false;
            case Caller.PeerService service -> false;
        };
    }
}
