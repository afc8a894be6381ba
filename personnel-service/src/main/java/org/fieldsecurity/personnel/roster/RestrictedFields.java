package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.jspecify.annotations.Nullable;

/** Where the warden's pack gets the fields that few may read (P6, P9); whoever keeps them records the reading. */
public interface RestrictedFields {

    /**
     * What may be printed of each person for this reader; nobody is in the answer of whom nothing may.
     *
     * @param reader under what authority the pack is printed
     */
    Uni<Map<UUID, Fields>> of(Set<UUID> people, Authority reader);

    /**
     * The fields of a person.
     *
     * @param vehicleSeats seats usable in an emergency
     */
    record Fields(
            @Nullable String bloodType,
            @Nullable String specialNeeds,
            @Nullable Integer vehicleSeats) {}
}
