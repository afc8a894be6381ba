package org.fieldsecurity.inspection.access;

import java.util.Set;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** Who may read what inspections find at a place: whoever holds an office there, and the team of its country. */
public final class Readers {

    /** Offices whose holders belong to the security management team of their country, or work for a member of it. */
    private static final Set<Office> TEAM =
            Set.of(Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT, Office.AGENCY_SECURITY_OFFICER);

    /** Offices at headquarters that receive every report after the debrief [40]. */
    private static final Set<Office> HEADQUARTERS = Set.of(Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD);

    private Readers() {}

    /** Whether the caller may read everything found at the place. */
    public static boolean mayRead(Caller caller, Scope place) {
        return caller instanceof Caller.Person person
                && person.offices().stream().anyMatch(held -> held.scope().covers(place) || isOfTeam(held, place));
    }

    /** Whether the caller receives reports at headquarters. */
    public static boolean isAtHeadquarters(Caller caller) {
        return caller instanceof Caller.Person person
                && person.offices().stream().anyMatch(held -> HEADQUARTERS.contains(held.office()));
    }

    private static boolean isOfTeam(HeldOffice held, Scope place) {
        return TEAM.contains(held.office())
                && held.scope() instanceof Scope.OrganizationInCountry(String organization, String country)
                && new Scope.Country(country).covers(place)
                && !(place instanceof Scope.OrganizationInCountry other
                        && !other.code().equals(organization));
    }
}
