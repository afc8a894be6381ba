package org.fieldsecurity.personnel.delegation;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.appointment.Instrument;
import org.fieldsecurity.personnel.authority.ChainLink;

/** A delegation on the wire. */
@Schema(description = "The powers of an appointment given in writing to another person")
public record DelegationView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000d1")
        UUID id,

        @Schema(
                description = "The appointment whose powers are given",
                examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "Where they are given, within the appointment's scope", examples = "duty-station:KENBO")
        @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person who receives them", examples = "01890000-0000-7000-8000-000000000009")
        UUID holder,

        @Schema(description = "First instant", examples = "2026-03-01T00:00:00Z")
        Instant validFrom,

        @Schema(description = "First instant after it", examples = "2026-04-01T00:00:00Z")
        Instant validTo,

        @Schema(description = "The document that makes it") Instrument instrument,

        @Schema(description = "What the powers rest on: the appointment, then the delegation (A8)")
        @Size(max = ChainLink.MAX_LINKS)
        List<ChainLink> chain) {}
