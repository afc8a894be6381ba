package org.fieldsecurity.personnel.person.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An assignment that is on record. */
public record HeldAssignment(UUID id, AssignmentTerms terms) {

    /** Its days. */
    public Days days() {
        return terms.days();
    }

    /** Of a person's assignments the one that begins last; empty without any. */
    public static Optional<HeldAssignment> latest(List<HeldAssignment> held) {
        return held.stream().max(Comparator.comparing(it -> it.days().from()));
    }
}
