package org.fieldsecurity.personnel.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** A statement that a list, which the caller has read, is right. */
@Schema(description = "A statement that the list with this digest is right")
public record NewListAttestation(
        @Schema(description = "Whose list", examples = "duty-station:CDGOM")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as duty-station:CDGOM")
        @Size(max = 80)
        String scope,

        @Schema(description = "The instant as of which it was read", examples = "2026-11-02T08:00:00Z") @NotNull
        Instant asOf,

        @Schema(
                description = "Its digest, from the summary of the list",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in hexadecimal")
        @Size(max = 64)
        String digest) {}
