package org.fieldsecurity.clearance.replica;

import java.util.UUID;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.sql.Line;
import org.jspecify.annotations.Nullable;

/**
 * A person as personnel knows them, as far as clearance asks.
 *
 * @param id id of the person everywhere in the suite
 * @param category category as personnel writes it
 * @param organization common code of the organization that answers for the person
 * @param dutyStation UN/LOCODE of the place of assignment; null while none is known
 * @param name the name as it is printed: given names, then family name
 * @param dependantOf the employee whose dependant this is; null for everybody else
 * @param standsForIt the record that stands for this one since they were merged (P10); null while it stands for itself
 */
public record PersonCopy(
        UUID id,
        String category,
        String organization,
        @Nullable String dutyStation,
        String name,
        @Nullable UUID dependantOf,
        @Nullable UUID standsForIt) {

    static final String COLUMNS =
            "select id, category, organization, duty_station, given_names, family_name, dependant_of,"
                    + " case when merged_into is not null then stands_for(id) end from person_copy";

    static PersonCopy of(Line line) {
        return new PersonCopy(
                line.id(0),
                line.required(1),
                line.required(2),
                line.text(3),
                (line.required(4) + " " + line.required(5)).strip(),
                line.uuid(6),
                line.uuid(7));
    }

    /** The id under which what concerns the person today is kept. */
    public UUID today() {
        return standsForIt == null ? id : standsForIt;
    }

    /** What they travel as (T4). */
    public TravellerCategory travellerCategory() {
        return dependantOf == null ? TravellerCategory.valueOf(category) : TravellerCategory.DEPENDANT;
    }
}
