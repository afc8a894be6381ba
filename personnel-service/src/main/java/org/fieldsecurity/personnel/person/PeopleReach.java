package org.fieldsecurity.personnel.person;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/**
 * Whose people a caller may look for.
 *
 * @param everybody whether there is no limit
 * @param organizationsInCountry written as {@code UNDP@KE}
 */
record PeopleReach(
        boolean everybody,
        Set<String> countries,
        Set<String> dutyStations,
        Set<String> organizations,
        Set<String> organizationsInCountry) {

    /** The reach of an organization's system, or of the offices that see people by place or by organization. */
    static PeopleReach of(Caller caller) {
        PeopleReach reach = new PeopleReach(
                caller instanceof Caller.Person person
                        && person.offices().stream().anyMatch(PeopleReach::isUnlimited),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
        switch (caller) {
            case Caller.OrganizationSystem system -> reach.organizations.add(system.organization());
            case Caller.Person person -> person.offices().forEach(reach::add);
            default -> {}
        }
        return reach;
    }

    /** Whether there is nobody whom the caller may look for. */
    boolean isEmpty() {
        return !everybody
                && List.of(countries, dutyStations, organizations, organizationsInCountry).stream()
                        .allMatch(Set::isEmpty);
    }

    private static boolean isUnlimited(HeldOffice held) {
        return held.scope() instanceof Scope.World
                && (is(held, PeopleVisible.BY_PLACE) || is(held, PeopleVisible.BY_ORGANIZATION));
    }

    private void add(HeldOffice held) {
        boolean byPlace = is(held, PeopleVisible.BY_PLACE);
        boolean byOrganization = is(held, PeopleVisible.BY_ORGANIZATION);
        switch (held.scope()) {
            case Scope.Country(String code) when byPlace || byOrganization -> countries.add(code);
            case Scope.DutyStation(String locode) when byPlace -> dutyStations.add(locode);
            case Scope.Organization(String code) when byOrganization -> organizations.add(code);
            case Scope.OrganizationInCountry(String code, String country)
            when byOrganization -> organizationsInCountry.add(code + "@" + country);
            default -> {}
        }
    }

    private static boolean is(HeldOffice held, Office... offices) {
        return Arrays.asList(offices).contains(held.office());
    }
}
