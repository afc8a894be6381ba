package org.fieldsecurity.personnel.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An absence on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The absence of the holder of an office")
public record AbsenceView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000b1")
        UUID id,

        @Schema(description = "Whose appointment", examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "First instant", examples = "2026-12-20T00:00:00Z")
        Instant from,

        @Schema(description = "First instant after it, as planned", examples = "2027-01-05T00:00:00Z")
        Instant until,

        @Schema(
                description = "First instant after it, where the holder was back earlier; at or before its beginning it"
                        + " was called off",
                examples = "2027-01-02T00:00:00Z")
        @Nullable
        Instant returnedAt,

        @Schema(
                description = "When it was recorded: nobody acts from before that instant",
                examples = "2026-12-01T09:30:00Z")
        Instant recordedAt,

        @Schema(description = "Why", examples = "Home leave") @Size(max = 500)
        String reason,

        @Schema(description = "Reference of the document that authorizes it", examples = "DO/KE/2026/31")
        @Size(max = 100)
        String reference,

        @Schema(
                description = "Id of the person who acts for a country representative",
                examples = "01890000-0000-7000-8000-000000000009")
        @Nullable
        UUID deputy) {}
