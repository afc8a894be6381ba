package org.fieldsecurity.personnel.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Arrangements to be published. */
@Schema(description = "Security arrangements to be published")
public record NewArrangement(
        @Schema(description = "A zone or a duty station", examples = "zone:CD/himbi")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as zone:CD/himbi")
        @Size(max = 80)
        String scope,

        @Schema(description = "The phase in force as they are published", examples = "II")
        @Pattern(regexp = "[A-Z0-9]{1,10}", message = "must be a phase such as II")
        @Size(max = 10)
        @Nullable
        String phase,

        @Schema(description = "What everybody must know") @NotNull @Valid
        ArrangementTexts texts) {}
