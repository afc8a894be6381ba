package org.fieldsecurity.personnel.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** A version of arrangements on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of the security arrangements of a zone or duty station")
public record ArrangementView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000003001")
        UUID id,

        @Schema(description = "The zone or duty station", examples = "zone:CD/himbi") @Size(max = 80)
        String scope,

        @Schema(description = "Number of the version, from 1 on", examples = "3") @Min(1) @Max(1_000_000)
        int number,

        @Schema(description = "The phase in force as it was published", examples = "II") @Size(max = 10) @Nullable
        String phase,

        @Schema(description = "What everybody must know") ArrangementTexts texts,

        @Schema(description = "When it was published", examples = "2026-10-01T08:00:00Z")
        Instant publishedAt,

        @Schema(description = "Who published it, and as what")
        Signature signature) {}
