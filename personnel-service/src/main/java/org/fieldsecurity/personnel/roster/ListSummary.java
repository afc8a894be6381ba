package org.fieldsecurity.personnel.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many are on a list, and its digest: what an attestation states. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many are on a list as of an instant, and its digest")
public record ListSummary(
        @Schema(description = "Whose list", examples = "duty-station:CDGOM") @Size(max = 80)
        String scope,

        @Schema(description = "The instant", examples = "2026-11-02T08:00:00Z")
        Instant asOf,

        @Schema(description = "Personnel on the list", examples = "412") @Min(0) @Max(10_000_000)
        int personnel,

        @Schema(description = "Dependants on the list", examples = "633") @Min(0) @Max(10_000_000)
        int dependants,

        @Schema(description = "Visitors in the zones of the place; they don't belong to the list", examples = "17")
        @Min(0)
        @Max(10_000_000)
        int visitors,

        @Schema(
                description = "SHA-256, in hexadecimal, of the ids of those on the list, sorted, one a line",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Size(max = 64)
        String digest,

        @Schema(description = "The last attestation of this list up to the instant; absent when there is none")
        @Nullable
        ListAttestationView lastAttestation) {

    ListSummary attested(ListAttestationView last) {
        return new ListSummary(scope, asOf, personnel, dependants, visitors, digest, last);
    }
}
