package org.fieldsecurity.personnel.receipt;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt on the wire, and its state in the ledger. */
@Schema(description = "That somebody knows a version of the arrangements")
public record ArrangementReceiptView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000003101")
        UUID id,

        @Schema(description = "Id of the version", examples = "01890000-0000-7000-8000-000000003001")
        UUID arrangement,

        @Schema(description = "Who knows it", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "When they said so", examples = "2026-10-02T19:00:00Z")
        Instant acknowledgedAt,

        @Schema(
                description = "Who said so: the person, or for a dependant the adult whose dependant they are",
                examples = "01890000-0000-7000-8000-000000000018")
        UUID acknowledgedBy) {}
