package org.fieldsecurity.personnel.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.visit.rules.Followed;
import org.jspecify.annotations.Nullable;

/** What a visit found of one precaution [20(c)]. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HouseholdFinding", description = "What a visit found of one precaution")
public record Finding(
        @Schema(description = "Code of the precaution, from the reference list", examples = "DOORS_AND_LOCKS")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z_]{2,39}", message = "must be the code of a precaution")
        @Size(max = 40)
        String precaution,

        @Schema(description = "Whether it is followed", examples = "MET") @NotNull
        Followed followed,

        @Schema(description = "What was seen, or agreed", examples = "New lock on the gate promised by May")
        @Size(max = 500)
        @Nullable
        String note) {}
