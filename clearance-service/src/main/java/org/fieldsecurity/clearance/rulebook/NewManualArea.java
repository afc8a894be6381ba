package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What it takes to set an area to manual (T8). */
@Schema(description = "An area in which nothing is to be cleared automatically")
public record NewManualArea(
        @Schema(
                type = SchemaType.STRING,
                description = "A country, an area or a duty station",
                examples = "country:CD",
                maxLength = 80)
        @NotNull
        Scope scope,

        @Schema(description = "From when on", examples = "2026-11-20T00:00:00Z") @NotNull
        Instant validFrom,

        @Schema(description = "Until when; open when left out", examples = "2026-12-20T00:00:00Z") @Nullable
        Instant validTo,

        @Schema(description = "Why", examples = "Elections") @NotBlank @Size(max = 500)
        String reason) {

    /**
     * As the rules read it.
     *
     * @throws ProblemException 400 where nothing can be set to manual, or when it ends before it begins
     */
    ManualArea area() {
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw ProblemException.invalid("/validTo", "must be after validFrom");
        }
        country();
        return new ManualArea(scope, validFrom, validTo, reason);
    }

    /** The country that it lies in. */
    String country() {
        return PlaceScopes.country(scope, "/scope");
    }
}
