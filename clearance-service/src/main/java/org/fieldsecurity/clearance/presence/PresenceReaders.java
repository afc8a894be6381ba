package org.fieldsecurity.clearance.presence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who may read who is where: those who answer for the place, everybody; an organization, its own people. */
final class PresenceReaders {

    /** No organization in particular. */
    static final String EVERYBODY = "";

    private static final List<Office> FOR_THE_PLACE = List.of(
            Office.SECRETARY_GENERAL,
            Office.COORDINATOR,
            Office.DESIGNATED_OFFICIAL,
            Office.DESIGNATED_OFFICIAL_AD_INTERIM,
            Office.TEAM_FOCAL_POINT,
            Office.SECURITY_OFFICER,
            Office.SECURITY_ASSISTANT,
            Office.AREA_COORDINATOR,
            Office.WARDEN);
    private static final List<Office> FOR_THE_ORGANIZATION = List.of(
            Office.EXECUTIVE_HEAD,
            Office.HQ_FOCAL_POINT,
            Office.COUNTRY_REPRESENTATIVE,
            Office.COUNTRY_SECURITY_FOCAL_POINT,
            Office.AGENCY_SECURITY_OFFICER);

    private PresenceReaders() {}

    /**
     * The organization whose people the caller may see there, empty for everybody's; refuses with 403 who may see nobody,
     * then answers 404 when there is no such place.
     */
    static String organization(Caller caller, Surroundings place) {
        String organization = organizationOf(caller, place).orElseThrow(ProblemException::forbidden);
        if (!place.known()) {
            throw ProblemException.notFound("place");
        }
        return organization;
    }

    /**
     * Whether the caller may see where one person is: they themselves, the employee whose dependant they are, their
     * organization, and those who answer for one of these duty stations, of which some may not be known.
     */
    static boolean maySee(Caller caller, PersonCopy person, @Nullable String... stations) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(person.organization());
            case Caller.Person self
            when self.id().equals(person.id()) || self.id().equals(person.dependantOf()) -> true;
            case Caller.Person office ->
                office.authorityOver(
                                        new Scope.Organization(person.organization()),
                                        FOR_THE_ORGANIZATION.toArray(Office[]::new))
                                .isPresent()
                        || Arrays.stream(stations)
                                .filter(Objects::nonNull)
                                .anyMatch(station -> answersFor(office, person.organization(), station));
            default -> false;
        };
    }

    private static boolean answersFor(Caller.Person office, String organization, String station) {
        return office.authorityOver(new Scope.DutyStation(station), FOR_THE_PLACE.toArray(Office[]::new))
                        .isPresent()
                || office.authorityOver(
                                new Scope.OrganizationInCountry(organization, station.substring(0, 2)),
                                FOR_THE_ORGANIZATION.toArray(Office[]::new))
                        .isPresent();
    }

    private static Optional<String> organizationOf(Caller caller, Surroundings place) {
        Scope scope = place.scopes().getFirst();
        return switch (caller) {
            case Caller.OrganizationSystem(String client, String own) -> own(scope, own);
            case Caller.Person person when holds(person, place) -> Optional.of(EVERYBODY);
            case Caller.Person person ->
                person.offices().stream()
                        .filter(held -> FOR_THE_ORGANIZATION.contains(held.office()))
                        .flatMap(held -> ofOffice(held, scope).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean holds(Caller.Person person, Surroundings place) {
        return person.offices().stream()
                .filter(held -> FOR_THE_PLACE.contains(held.office()))
                .anyMatch(held ->
                        place.scopes().stream().anyMatch(scope -> held.scope().covers(scope)));
    }

    private static Optional<String> ofOffice(HeldOffice held, Scope scope) {
        return switch (held.scope()) {
            case Scope.Organization(String code) -> own(scope, code);
            case Scope.OrganizationInCountry(String code, String country) ->
                new Scope.Country(country).covers(scope) ? own(scope, code) : Optional.empty();
            case Scope.World world -> Optional.of(EVERYBODY);
            default -> Optional.empty();
        };
    }

    /** Its people in a place; of the scopes of organizations only its own. */
    private static Optional<String> own(Scope scope, String organization) {
        return switch (scope) {
            case Scope.Organization(String code) when !code.equals(organization) -> Optional.empty();
            case Scope.OrganizationInCountry(String code, String country)
            when !code.equals(organization) -> Optional.empty();
            default -> Optional.of(organization);
        };
    }
}
