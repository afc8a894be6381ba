package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the warden's pack gets means of contact beyond the telephone and e-mail of the person's record (P6). */
public interface ContactMeans {

    /** The means of each person, as they are to be printed; nobody is in the answer who has none. */
    Uni<Map<UUID, Means>> of(Set<UUID> people);

    /** How to reach somebody on duty and off duty, the best way first. */
    record Means(List<String> onDuty, List<String> offDuty) {}
}
