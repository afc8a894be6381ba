package org.fieldsecurity.clearance.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.opening.rules.StandardOutcome;
import org.jspecify.annotations.Nullable;

/** One item of the standards and how the place stands to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One item of the standards and how the place stands to it")
public record CheckedItem(
        @Schema(description = "The item, as the standards name it", examples = "TEL-3: VHF base radio, manned all day")
        @NotBlank
        @Size(max = 300)
        String item,

        @Schema(description = "How the place stands to it", examples = "MET") @NotNull
        StandardOutcome outcome,

        @Schema(description = "What was seen; needed where an item is not met", examples = "Antenna tested with Goma")
        @Size(max = 1000)
        @Nullable
        String note) {}
