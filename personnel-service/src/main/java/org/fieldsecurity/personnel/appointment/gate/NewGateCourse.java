package org.fieldsecurity.personnel.appointment.gate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.replica.CertifiedGate;

/** Whether a course is to count for a gate. */
@Schema(description = "Whether a course counts for a gate from a day on")
public record NewGateCourse(
        @Schema(description = "Which gate", examples = "INDUCTION") @NotNull
        CertifiedGate gate,

        @Schema(description = "Code of the course in training", examples = "SEC-IND")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be the code of a course such as SEC-IND")
        @Size(max = 20)
        String course,

        @Schema(description = "First day on which it holds, in UTC; not a past one", examples = "2027-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Whether the course counts from that day on", examples = "true") @NotNull
        Boolean counts,

        @Schema(description = "Reference of the document that sets it", examples = "UNSECOORD/2026/12")
        @NotBlank
        @Size(max = 200)
        String instrument) {}
