package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An acknowledgement on the wire, and its state in the ledger. */
@Schema(description = "That a person has seen who their wardens are; void once zone or wardens are others")
public record WardenAcknowledgementView(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Code of the zone", examples = "CD/goma-himbi") @Size(max = 63)
        String zone,

        @Schema(description = "Ids of its wardens", examples = "[\"01890000-0000-7000-8000-000000000009\"]")
        @Size(max = 20)
        List<UUID> wardens,

        @Schema(description = "When", examples = "2026-02-02T08:00:00Z")
        Instant acknowledgedAt) {}
