package org.fieldsecurity.personnel.residence;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a person here.
 *
 * @param organization common code of the organization that answers for them
 * @param dutyStation UN/LOCODE of where they are stationed or live
 * @param dependantOf for a dependant, the staff member
 */
record Resident(
        UUID id,
        String organization,
        String dutyStation,
        @Nullable UUID dependantOf) {

    /** Whether the person is meant by "oneself and one's dependants". */
    boolean isOwnOf(UUID person) {
        return id.equals(person) || person.equals(dependantOf);
    }

    Scope organizationIn(String country) {
        return new Scope.OrganizationInCountry(organization, country);
    }
}
