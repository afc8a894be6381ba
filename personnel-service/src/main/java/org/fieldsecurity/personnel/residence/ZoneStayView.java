package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stay on the wire, and its state in the ledger. */
@Schema(description = "A visitor's stay in a zone, with one named contact")
public record ZoneStayView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000b001")
        UUID id,

        @Schema(description = "Id of the visitor", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Code of the zone", examples = "CD/goma-himbi") @Size(max = 63)
        String zone,

        @Schema(description = "Where the visitor stays", examples = "Hotel des Grands Lacs, room 12") @Size(max = 300)
        String accommodation,

        @Schema(description = "Name of the one contact for the visitor", examples = "Jean Bahati") @Size(max = 200)
        String contactName,

        @Schema(description = "The contact's telephone number with country code", examples = "+243990000018")
        @Size(max = 20)
        String contactPhone,

        @Schema(description = "First instant", examples = "2026-03-01T08:00:00Z")
        Instant validFrom,

        @Schema(description = "First instant after it", examples = "2026-03-08T08:00:00Z")
        Instant validTo) {}
