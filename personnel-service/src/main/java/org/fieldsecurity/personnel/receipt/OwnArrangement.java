package org.fieldsecurity.personnel.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A current version of arrangements that concerns somebody, and whether they have acknowledged it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Current arrangements that concern the caller or a dependant of theirs")
public record OwnArrangement(
        @Schema(description = "Whom they concern", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Id of the current version", examples = "01890000-0000-7000-8000-000000003001")
        UUID arrangement,

        @Schema(description = "The zone or duty station", examples = "zone:CD/himbi") @Size(max = 80)
        String scope,

        @Schema(description = "Number of the version", examples = "3") @Min(1) @Max(1_000_000)
        int number,

        @Schema(description = "The phase in force as it was published", examples = "II") @Size(max = 10) @Nullable
        String phase,

        @Schema(description = "When it was published", examples = "2026-10-01T08:00:00Z")
        Instant publishedAt,

        @Schema(description = "When it was acknowledged; absent until it is", examples = "2026-10-02T19:00:00Z")
        @Nullable
        Instant acknowledgedAt) {}
