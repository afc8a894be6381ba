package org.fieldsecurity.clearance.slip;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of withdrawn slips that a verifier takes along; it names no person. */
@Schema(description = "Slips that were withdrawn before their time. Names no person.")
public record RevokedSlips(
        @Schema(description = "When the list was made", examples = "2027-02-21T08:00:00Z")
        Instant asOf,

        @Schema(description = "Withdrawn slips that would still be valid") @Size(max = Slips.LONGEST_LIST)
        List<RevokedSlip> slips) {

    /** A withdrawn slip. */
    @Schema(name = "RevokedSlip", description = "A withdrawn slip")
    public record RevokedSlip(
            @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ee01")
            UUID slipId,

            @Schema(description = "Its short form", examples = "K7F2-9QXM") @Size(max = 9)
            String shortCode,

            @Schema(description = "When it was withdrawn", examples = "2027-02-20T08:00:00Z")
            Instant revokedAt) {}

    static RevokedSlips of(List<Slip> slips, Instant asOf) {
        return new RevokedSlips(
                asOf,
                slips.stream()
                        .map(slip ->
                                new RevokedSlip(slip.id(), slip.shortCode(), Objects.requireNonNull(slip.revokedAt())))
                        .toList());
    }
}
