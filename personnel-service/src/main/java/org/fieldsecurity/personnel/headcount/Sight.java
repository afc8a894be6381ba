package org.fieldsecurity.personnel.headcount;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.roster.ListReaders;
import org.fieldsecurity.personnel.roster.Surroundings;

/**
 * Of whom in a headcount a caller sees what stands: of all who reads the list of its scope; else of the people of the
 * caller's own zones, duty stations and areas, and of the caller's own organization.
 *
 * @param organizationsInCountry written as {@code UNDP@CD}
 */
record Sight(
        boolean all,
        List<String> zones,
        List<String> dutyStations,
        List<String> areas,
        List<String> organizations,
        List<String> organizationsInCountry) {

    /** Rows {@code p} of {@code headcount_person} that are seen; $2 to $7 are this sight. */
    static final String ROWS = "($2 or p.zone = any($3) or p.duty_station = any($4) or p.area = any($5)"
            + " or p.organization = any($6) or p.organization || '@' || left(p.duty_station, 2) = any($7))";

    static Sight of(Caller caller, Surroundings counted) {
        if (ListReaders.suffices(caller, counted)) {
            return new Sight(true, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        if (caller instanceof Caller.OrganizationSystem system) {
            return new Sight(false, List.of(), List.of(), List.of(), List.of(system.organization()), List.of());
        }
        return new Sight(
                false,
                places(caller, Scope.Zone.class),
                places(caller, Scope.DutyStation.class),
                places(caller, Scope.Area.class),
                places(caller, Scope.Organization.class),
                places(caller, Scope.OrganizationInCountry.class));
    }

    /** Adds it to parameters. */
    Tuple addTo(Tuple parameters) {
        return parameters
                .addBoolean(all)
                .addArrayOfString(zones.toArray(String[]::new))
                .addArrayOfString(dutyStations.toArray(String[]::new))
                .addArrayOfString(areas.toArray(String[]::new))
                .addArrayOfString(organizations.toArray(String[]::new))
                .addArrayOfString(organizationsInCountry.toArray(String[]::new));
    }

    /** Codes of the scopes of that kind for which the caller holds an office that reads lists. */
    private static List<String> places(Caller caller, Class<? extends Scope> kind) {
        return caller instanceof Caller.Person person
                ? person.offices().stream()
                        .filter(held -> reads(held.office()))
                        .map(HeldOffice::scope)
                        .filter(kind::isInstance)
                        .map(Scope::text)
                        .map(text -> text.substring(text.indexOf(':') + 1))
                        .toList()
                : List.of();
    }

    private static boolean reads(Office office) {
        return ListReaders.offices().contains(office);
    }
}
