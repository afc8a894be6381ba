package org.fieldsecurity.personnel.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The designated official's recommendation of the ad interim [8(b)]. */
@Embeddable
@Schema(description = "The designated official's recommendation of the ad interim")
public record Recommendation(
        @Schema(description = "Reference of the document", examples = "DO/KE/2026/7")
        @NotBlank
        @Size(max = 100)
        @Column(name = "recommendation")
        String reference,

        @Schema(description = "Date of the document", examples = "2026-01-04") @NotNull @Column(name = "recommended_on")
        LocalDate dated) {}
