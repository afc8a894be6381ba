package org.fieldsecurity.training.replica;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a person from personnel's events. */
record PersonState(
        UUID id,
        String category,
        String organization,
        String dutyStation,
        String familyName,
        String givenNames,
        @Nullable UUID dependantOf,
        LocalDate assignedFrom,
        @Nullable LocalDate assignedUntil,
        @Nullable UUID mergedInto) {}
