package org.fieldsecurity.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attendance that gives a certificate. */
@Schema(description = "An attendance to record; its certificate is issued at once (C1)")
public record NewCertificate(
        @Schema(description = "Id of the person who attended", examples = "01890000-0000-7000-8000-000000000018")
        @NotNull
        UUID person,

        @Schema(description = "Code of the course", examples = "SSM")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String course,

        @Schema(description = "Day of completion, not in the future", examples = "2026-11-02") @NotNull
        LocalDate completedOn,

        @Schema(
                description = "The last day of validity that the preview showed; left out if it showed none (C5)",
                examples = "2029-11-01")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "Where and by whom the training was held", examples = "Gigiri, 2 November, two trainers")
        @NotBlank
        @Size(max = 300)
        String evidence) {

    Completion completion() {
        return new Completion(person, course, completedOn);
    }
}
