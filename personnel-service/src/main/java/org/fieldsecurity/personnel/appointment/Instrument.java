package org.fieldsecurity.personnel.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document that makes an appointment or a delegation (A2). */
@Embeddable
@Schema(description = "The document that makes an appointment or a delegation")
public record Instrument(
        @Schema(description = "Reference of the document", examples = "SG/DO/2026/041") @NotBlank @Size(max = 100)
        String reference,

        @Schema(description = "Date of the document", examples = "2026-01-05") @NotNull @Column(nullable = false)
        LocalDate dated,

        @Schema(description = "Who signed it, by function", examples = "Secretary-General") @NotBlank @Size(max = 200)
        String signatory) {}
