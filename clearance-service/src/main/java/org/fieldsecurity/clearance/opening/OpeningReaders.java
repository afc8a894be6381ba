package org.fieldsecurity.clearance.opening;

import java.util.Set;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;

/** Who may read an opening: the organization's offices and system, and the offices of the place. */
final class OpeningReaders {

    static final Set<Office> BY_PLACE = Set.of(
            Office.SECRETARY_GENERAL,
            Office.COORDINATOR,
            Office.DESIGNATED_OFFICIAL,
            Office.DESIGNATED_OFFICIAL_AD_INTERIM,
            Office.TEAM_FOCAL_POINT,
            Office.SECURITY_OFFICER,
            Office.SECURITY_ASSISTANT);

    static final Set<Office> BY_ORGANIZATION = Set.of(
            Office.EXECUTIVE_HEAD,
            Office.HQ_FOCAL_POINT,
            Office.COUNTRY_REPRESENTATIVE,
            Office.COUNTRY_SECURITY_FOCAL_POINT,
            Office.AGENCY_SECURITY_OFFICER);

    private OpeningReaders() {}

    static boolean include(Caller caller, Opening opening) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(opening.organization());
            case Caller.Person person -> person.offices().stream().anyMatch(held -> covers(held, opening));
            default -> false;
        };
    }

    private static boolean covers(HeldOffice held, Opening opening) {
        return BY_PLACE.contains(held.office())
                        && held.scope().covers(opening.place().scope())
                || BY_ORGANIZATION.contains(held.office()) && held.scope().covers(opening.organizationScope());
    }
}
