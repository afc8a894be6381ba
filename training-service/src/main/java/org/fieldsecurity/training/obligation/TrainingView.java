package org.fieldsecurity.training.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person must hold and holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a person must hold, holds, lacks, and what expires soon")
public record TrainingView(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "The day that it is about", examples = "2026-11-02")
        LocalDate day,

        @Schema(description = "Every certificate that must be held now or later, by course") @Size(max = 500)
        List<ObligationView> obligations,

        @Schema(
                description =
                        "When personnel's facts were last known to be complete here; absent before the first time",
                examples = "2026-11-02T08:00:00Z")
        @Nullable
        Instant personnelAsOf) {}
