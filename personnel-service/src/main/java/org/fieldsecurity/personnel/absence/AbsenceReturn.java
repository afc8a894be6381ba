package org.fieldsecurity.personnel.absence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The holder is back before the planned end. */
@Schema(description = "The holder is back before the planned end, or won't leave")
public record AbsenceReturn(
        @Schema(
                description = "First instant after the absence, not a past one; now when left out",
                examples = "2027-01-02T00:00:00Z")
        @Nullable
        Instant at) {}
