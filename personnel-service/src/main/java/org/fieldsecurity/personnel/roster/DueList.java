package org.fieldsecurity.personnel.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list whose attestation is overdue (P3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A list whose attestation is overdue")
public record DueList(
        @Schema(description = "Whose list", examples = "organization:UNDP@CD") @Size(max = 80)
        String scope,

        @Schema(description = "First day of somebody on the list", examples = "2026-01-01")
        LocalDate owedFrom,

        @Schema(description = "Last day on which an attestation was in time", examples = "2026-04-01")
        LocalDate dueOn,

        @Schema(
                description = "The instant of the last list attested; absent when none was",
                examples = "2026-01-01T08:00:00Z")
        @Nullable
        Instant lastAsOf) {}
