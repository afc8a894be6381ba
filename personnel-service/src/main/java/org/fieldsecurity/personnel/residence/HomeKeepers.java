package org.fieldsecurity.personnel.residence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.place.Locality;

/** Under which authority the caller says where somebody lives. */
@ApplicationScoped
class HomeKeepers {

    private static final Office[] OF_PLACE = {
        Office.WARDEN, Office.AREA_COORDINATOR, Office.SECURITY_OFFICER, Office.SECURITY_ASSISTANT
    };
    private static final Office[] OF_ORGANIZATION = {Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT
    };

    private final CurrentCaller caller;

    HomeKeepers(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * Over a person and a home: their organization's system, they themselves or the staff member whose dependant they are,
     * their organization's representative or focal point in the country; and, for people stationed there, the offices of
     * the place.
     */
    Optional<Authority> over(Resident person, Locality home) {
        return ownOrOrganization(person, home.country())
                .or(() -> person.dutyStation().equals(home.dutyStation()) ? overPlace(home) : Optional.empty());
    }

    /** Over a visitor, who may be stationed anywhere: the same, and the offices of the place. */
    Optional<Authority> overVisitor(Resident person, Locality place) {
        return ownOrOrganization(person, place.country()).or(() -> overPlace(place));
    }

    /** Over a home whoever lives in it: the warden, the area coordinator, the security officer and assistant. */
    Optional<Authority> overPlace(Locality home) {
        return home.authority(caller.get(), OF_PLACE);
    }

    private Optional<Authority> ownOrOrganization(Resident person, String country) {
        return switch (caller.get()) {
            case Caller.OrganizationSystem system
            when system.organization().equals(person.organization()) ->
                Optional.of(caller.requireOrganization(
                        person.organization(), new Scope.Organization(person.organization())));
            case Caller.Person(var id, var offices) when person.isOwnOf(id) -> Optional.of(Authority.self(id));
            case Caller.Person official -> official.authorityOver(person.organizationIn(country), OF_ORGANIZATION);
            default -> Optional.empty();
        };
    }
}
