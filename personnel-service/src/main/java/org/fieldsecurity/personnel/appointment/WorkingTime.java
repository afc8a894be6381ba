package org.fieldsecurity.personnel.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working time that an employer releases for the duties of an area coordinator or a warden (A6) [17, 19]. */
@Embeddable
@Schema(description = "The working time that the employer releases for the office")
public record WorkingTime(
        @Schema(description = "Share of the working time, in percent", examples = "10")
        @Min(1)
        @Max(100)
        @Column(name = "working_time")
        int percent,

        @Schema(description = "Reference of the employer's consent", examples = "WFP/HR/2026/114")
        @NotBlank
        @Size(max = 100)
        @Column(name = "employer_reference")
        String employerReference) {}
