package org.fieldsecurity.personnel.appointment.gate;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.replica.CertifiedGate;

/** Whether a course counts for a gate from a day on, on the wire and in the ledger. */
@Schema(description = "Whether a course counts for a gate from a day on; the latest of a course decides")
public record GateCourseView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000e101")
        UUID id,

        @Schema(description = "Which gate", examples = "INDUCTION")
        CertifiedGate gate,

        @Schema(description = "Code of the course in training", examples = "SEC-IND") @Size(max = 20)
        String course,

        @Schema(description = "First day on which it holds, in UTC", examples = "2003-01-01")
        LocalDate validFrom,

        @Schema(description = "Whether the course counts from that day on", examples = "true")
        boolean counts,

        @Schema(description = "Reference of the document that set it", examples = "A/57/365, paragraph 30")
        @Size(max = 200)
        String instrument) {}
