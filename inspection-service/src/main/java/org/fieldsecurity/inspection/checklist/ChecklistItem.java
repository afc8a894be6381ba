package org.fieldsecurity.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is inspected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is inspected")
public record ChecklistItem(
        @Schema(description = "Id within the checklist, kept from version to version", examples = "DO-8a")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z]{1,4}-[A-Za-z0-9-]{1,15}")
        String id,

        @Schema(
                description = "What holds true when the duty is fulfilled",
                examples = "The security plan is approved and reviewed within the year.")
        @NotBlank
        @Size(max = 500)
        String text,

        @Schema(description = "Paragraph of A/57/365 that sets the duty", examples = "8(a)")
        @NotNull
        @Size(max = 12)
        @Pattern(regexp = "(An )?[0-9]{1,2}(-[0-9]{1,2})?(\\([a-z]\\))?")
        String paragraph,

        @Schema(
                description = "What the inspector looks at or asks for",
                examples = "Plan and its approval; walk one relocation route with the map.")
        @NotBlank
        @Size(max = 500)
        String check,

        @Schema(
                description = "Service and paragraph of the measure that can answer this item before the visit (I8);"
                        + " absent where only the visit can",
                examples = "training:8(k)")
        @Size(max = 40)
        @Pattern(regexp = "(personnel|clearance|training|inspection):[A-Za-z0-9() -]{1,15}")
        @Nullable
        String measure) {}
