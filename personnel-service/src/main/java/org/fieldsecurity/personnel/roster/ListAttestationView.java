package org.fieldsecurity.personnel.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attestation on the wire, and its state in the ledger. */
@Schema(description = "An office's statement that a list is right")
public record ListAttestationView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000001501")
        UUID id,

        @Schema(description = "Whose list", examples = "duty-station:CDGOM") @Size(max = 80)
        String scope,

        @Schema(description = "The instant of the list", examples = "2026-11-02T08:00:00Z")
        Instant asOf,

        @Schema(description = "Personnel on the list", examples = "412") @Min(0) @Max(10_000_000)
        int personnel,

        @Schema(description = "Dependants on the list", examples = "633") @Min(0) @Max(10_000_000)
        int dependants,

        @Schema(
                description = "Digest of the list attested",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Size(max = 64)
        String digest,

        @Schema(description = "Last day on which the next attestation is in time", examples = "2027-01-31")
        LocalDate dueAgainOn,

        @Schema(description = "When it was stated", examples = "2026-11-02T08:05:00Z")
        Instant attestedAt,

        @Schema(description = "Who stated it, and as what") Signature signature) {}
