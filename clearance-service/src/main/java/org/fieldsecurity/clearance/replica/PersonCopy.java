package org.fieldsecurity.clearance.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.jspecify.annotations.Nullable;

/** A person as personnel knows them, as far as clearance asks. */
@Entity
@Table(name = "person_copy")
public class PersonCopy {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station")
    private @Nullable String dutyStation;

    @Column(name = "family_name", nullable = false)
    private String familyName;

    @Column(name = "given_names", nullable = false)
    private String givenNames;

    @Column(name = "dependant_of")
    private @Nullable UUID dependantOf;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PersonCopy() {}

    /** Id of the person everywhere in the suite. */
    public UUID id() {
        return id;
    }

    /** Category as personnel writes it. */
    public String category() {
        return category;
    }

    /** What they travel as (T4). */
    public TravellerCategory travellerCategory() {
        return dependantOf == null ? TravellerCategory.valueOf(category) : TravellerCategory.DEPENDANT;
    }

    /** Common code of the organization that answers for the person. */
    public String organization() {
        return organization;
    }

    /** UN/LOCODE of the place of assignment; null while none is known. */
    public @Nullable String dutyStation() {
        return dutyStation;
    }

    /** The name as it is printed: given names, then family name. */
    public String name() {
        return (givenNames + " " + familyName).strip();
    }

    /** The employee whose dependant this is; null for everybody else. */
    public @Nullable UUID dependantOf() {
        return dependantOf;
    }
}
