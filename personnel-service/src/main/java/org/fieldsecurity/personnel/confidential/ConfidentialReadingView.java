package org.fieldsecurity.personnel.confidential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reading on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That somebody read the restricted fields of a person")
public record ConfidentialReadingView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000d801")
        UUID id,

        @Schema(description = "When", examples = "2026-11-02T08:00:00Z")
        Instant readAt,

        @Schema(description = "Who", examples = "person:01890000-0000-7000-8000-000000000022") @Size(max = 120)
        String reader,

        @Schema(description = "Why they might: an office, or SELF", examples = "WARDEN") @Size(max = 60)
        String basis,

        @Schema(description = "Where that office is held; absent for SELF", examples = "zone:CD/goma-himbi")
        @Size(max = 80)
        @Nullable
        String scope) {}
