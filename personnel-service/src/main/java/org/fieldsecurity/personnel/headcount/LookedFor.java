package org.fieldsecurity.personnel.headcount;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.roster.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a headcount knows them.
 *
 * @param expected whether they are among those looked for already
 * @param area code of the area of their duty station, null where there is none
 * @param zone code of the zone, null where none is known
 * @param dependantOf the adult whose dependant they are, null for personnel
 */
record LookedFor(
        UUID person,
        boolean expected,
        String organization,
        String dutyStation,
        @Nullable String area,
        @Nullable String zone,
        @Nullable UUID dependantOf) {

    /** Where they are looked for. */
    Surroundings place() {
        Scope scope = zone == null ? new Scope.DutyStation(dutyStation) : Scope.parse("zone:" + zone);
        return new Surroundings(scope, true, country(), area, dutyStation);
    }

    /** Their organization there. */
    Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, country());
    }

    /** The same person where they were found. */
    LookedFor foundAt(Surroundings where) {
        String station = where.dutyStation();
        return new LookedFor(
                person,
                true,
                organization,
                station == null ? dutyStation : station,
                where.area(),
                where.scope() instanceof Scope.Zone found ? found.country() + "/" + found.name() : null,
                dependantOf);
    }

    private String country() {
        return dutyStation.substring(0, 2);
    }
}
