package org.fieldsecurity.training.replica;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.jspecify.annotations.Nullable;

/**
 * A person as personnel last published them. Holds only what training needs.
 *
 * @param category category of personnel, or {@code DEPENDANT}
 * @param dutyStation UN/LOCODE
 * @param assignedUntil last day at the duty station; null while no end is set
 * @param mergedInto the record that stands for this one; null while it stands for itself (P10)
 */
public record PersonCopy(
        UUID id,
        String category,
        String organization,
        String dutyStation,
        String familyName,
        String givenNames,
        @Nullable UUID dependantOf,
        LocalDate assignedFrom,
        @Nullable LocalDate assignedUntil,
        @Nullable UUID mergedInto) {

    static final String COLUMNS = "id, category, organization, duty_station, family_name, given_names, dependant_of,"
            + " assigned_from, assigned_until, merged_into";

    static PersonCopy of(Line line) {
        return new PersonCopy(
                line.id(0),
                line.required(1),
                line.required(2),
                line.required(3),
                line.required(4),
                line.required(5),
                line.uuid(6),
                line.day(7),
                line.date(8),
                line.uuid(9));
    }

    /** ISO 3166-1 alpha-2 code of the country of the duty station. */
    public String country() {
        return dutyStation.substring(0, 2);
    }

    /** The scopes that an office may cover to have a say over this person. */
    public List<Scope> places() {
        return List.of(new Scope.DutyStation(dutyStation), new Scope.OrganizationInCountry(organization, country()));
    }

    /** Initials of the given names, then the family name's first letter and dots: enough to compare with a paper. */
    public String maskedName() {
        StringBuilder masked = new StringBuilder();
        for (String name : givenNames.strip().split("\\s+")) {
            masked.append(first(name)).append(". ");
        }
        return masked.append(first(familyName.strip())).append("\u2026").toString();
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
