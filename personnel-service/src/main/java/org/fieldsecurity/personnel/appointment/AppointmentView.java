package org.fieldsecurity.personnel.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.jspecify.annotations.Nullable;

/** An appointment on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An office held by a person for a scope, under an instrument")
public record AppointmentView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000a1")
        UUID id,

        @Schema(description = "The office", examples = "DESIGNATED_OFFICIAL")
        Office office,

        @Schema(description = "Where it is held", examples = "country:KE") @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person who holds it", examples = "01890000-0000-7000-8000-000000000006")
        UUID holder,

        @Schema(description = "First instant", examples = "2026-01-10T00:00:00Z")
        Instant validFrom,

        @Schema(description = "First instant after it; absent while no end is set", examples = "2028-01-10T00:00:00Z")
        @Nullable
        Instant validTo,

        @Schema(description = "The document that makes it") Instrument instrument,

        @Schema(description = "What happened before it was taken up")
        Gates gates,

        @Schema(description = "How far it has come", examples = "ACTIVE")
        AppointmentStage state,

        @Schema(description = "Whether it is held in one's own right or for the time being", examples = "REGULAR")
        AppointmentKind kind,

        @Schema(
                description = "The appointment of the security officer who is stood in for",
                examples = "01890000-0000-7000-8000-0000000000a2")
        @Nullable
        UUID actsFor,

        @Schema(description = "Whether a warden is an alternate", examples = "false")
        boolean alternate,

        @Schema(description = "The working time that the employer releases") @Nullable
        WorkingTime workingTime,

        @Schema(description = "The designated official's recommendation") @Nullable
        Recommendation recommendation,

        @Schema(
                description = "The certificate that showed the induction",
                examples = "01890000-0000-7000-8000-0000000000c1")
        @Nullable
        UUID inductionCertificate,

        @Schema(description = "Whether the instrument was signed after the first day, in UTC", examples = "false")
        boolean retroactive) {}
