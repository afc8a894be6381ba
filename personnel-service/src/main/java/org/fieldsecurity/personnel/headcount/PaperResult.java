package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.jspecify.annotations.Nullable;

/** What a warden ticked on a printed list. */
@Schema(description = "What was ticked on a printed list; all lines are taken or none")
public record PaperResult(
        @Schema(
                description = "The instant of which the ticks speak, where a line has none",
                examples = "2026-11-02T09:30:00Z")
        @NotNull
        Instant observedAt,

        @Schema(description = "One for each person") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid Line> lines) {

    /** A ticked row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaperResultLine", description = "A ticked row")
    public record Line(
            @Schema(description = "The person's code on the list; case and dashes don't matter", examples = "00K-7M4")
            @NotBlank
            @Size(max = 20)
            String code,

            @Schema(description = "Which box was ticked", examples = "SAFE") @NotNull
            Status status,

            @Schema(
                    description = "Whether the tick is underlined: the warden saw or spoke with them",
                    examples = "true")
            @Nullable
            Boolean firstHand,

            @Schema(description = "The time written beside the name", examples = "2026-11-02T09:10:00Z") @Nullable
            Instant observedAt,

            @Schema(description = "Where the person is", examples = "At the school") @Size(min = 1, max = 200) @Nullable
            String place,

            @Schema(description = "What else was written", examples = "Ankle sprained")
            @Size(min = 1, max = 500)
            @Nullable
            String note) {}
}
