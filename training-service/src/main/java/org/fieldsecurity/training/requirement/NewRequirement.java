package org.fieldsecurity.training.requirement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.jspecify.annotations.Nullable;

/** What makes a requirement. */
@Schema(description = "A requirement to set")
public record NewRequirement(
        @Schema(description = "Code of the course", examples = "BSA")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String course,

        @Schema(description = "Whom it is for", examples = "EVERYBODY") @NotNull
        Audience audience,

        @Schema(description = "The office, with OFFICE_HOLDERS only") @Nullable
        Office office,

        @Schema(description = "Only people of this category of personnel")
        @Size(max = 40)
        @Pattern(regexp = "[A-Z_]{2,40}")
        @Nullable
        String category,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "Where: world, a country, a duty station, an organization or an organization in a country",
                examples = "country:CD",
                maxLength = 80,
                pattern = Scope.PATTERN)
        @NotNull
        Scope scope,

        @Schema(description = "First day", examples = "2026-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day; leave out while no end is set", examples = "2030-12-31") @Nullable
        LocalDate validUntil,

        @Schema(
                description = "Days after arrival or appointment until the certificate is due; 0 for at once",
                examples = "30")
        @NotNull
        @Min(0)
        @Max(365)
        Integer graceDays,

        @Schema(description = "The document or paragraph that requires it", examples = "A/57/365, paragraph 33")
        @NotBlank
        @Size(max = 200)
        String instrument) {

    /** Refuses fields that contradict each other, all at once. */
    void check() {
        List<Problem.FieldError> errors = new ArrayList<>();
        if ((audience == Audience.OFFICE_HOLDERS) != (office != null)) {
            errors.add(new Problem.FieldError("goes with the audience OFFICE_HOLDERS, and only with it", "/office"));
        }
        if (office != null && category != null) {
            errors.add(new Problem.FieldError("doesn't go with an office", "/category"));
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            errors.add(new Problem.FieldError("must not be before validFrom", "/validUntil"));
        }
        if (scope instanceof Scope.Area || scope instanceof Scope.Zone) {
            errors.add(new Problem.FieldError("must not be an area or a zone", "/scope"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
