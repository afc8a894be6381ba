package org.fieldsecurity.clearance.request;

import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** Who may see a request: who made it, its travellers, their organization, the offices of the places that it leads to. */
final class RequestsVisible {

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
            Office.COUNTRY_SECURITY_FOCAL_POINT);

    static final Office[] ASKING = BY_ORGANIZATION.toArray(Office[]::new);

    private RequestsVisible() {}

    static boolean to(Caller caller, ClearanceRequest request) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(request.organization());
            case Caller.Person person ->
                isTheirs(person.id(), request)
                        || person.offices().stream().anyMatch(held -> request.clearances().stream()
                                .anyMatch(clearance -> covers(held, clearance)));
            default -> false;
        };
    }

    /** Whether somebody may change the request on the travellers' side. */
    static boolean mayAsk(Caller caller, ClearanceRequest request) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(request.organization());
            case Caller.Person person ->
                isTheirs(person.id(), request)
                        || person.authorityOver(organizationInCountry(request), ASKING)
                                .isPresent();
            default -> false;
        };
    }

    /** The organization where the journey first leads to. */
    static Scope organizationInCountry(ClearanceRequest request) {
        return new Scope.OrganizationInCountry(
                request.organization(), request.itinerary().getFirst().country());
    }

    /** Whether somebody made the request or travels on it. */
    static boolean isTheirs(UUID person, ClearanceRequest request) {
        return request.createdBy().equals("person:" + person)
                || request.clearances().stream().anyMatch(clearance -> clearance.isOf(person));
    }

    private static boolean covers(HeldOffice held, LegClearance clearance) {
        return BY_PLACE.contains(held.office()) && held.scope().covers(new Scope.DutyStation(clearance.dutyStation()))
                || BY_ORGANIZATION.contains(held.office())
                        && held.scope()
                                .covers(new Scope.OrganizationInCountry(clearance.organization(), clearance.country()));
    }
}
