package org.fieldsecurity.personnel.headcount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.jspecify.annotations.Nullable;

/** Answers to a headcount. */
@Schema(description = "Answers to a headcount, for a household or so at a time; all are taken or none")
public record NewAnswers(
        @Schema(description = "One for each person") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid One> answers) {

    /** An answer about one person. */
    @Schema(name = "NewHeadcountAnswer", description = "An answer about one person")
    public record One(
            @Schema(description = "Of whom it speaks", examples = "01890000-0000-7000-8000-000000000018") @NotNull
            UUID person,

            @Schema(description = "What it says", examples = "SAFE") @NotNull
            Status status,

            @Schema(
                    description = "Whether whoever answers saw or spoke with the person; always so for oneself",
                    examples = "true")
            @Nullable
            Boolean firstHand,

            @Schema(
                    description = "The instant of which it speaks; now when left out",
                    examples = "2026-11-02T08:20:00Z")
            @Nullable
            Instant observedAt,

            @Schema(description = "Where the person is", examples = "At the neighbours', 14 Avenue du Lac")
            @Size(min = 1, max = 200)
            @Nullable
            String place,

            @Schema(description = "What else is known", examples = "Needs insulin by tonight")
            @Size(min = 1, max = 500)
            @Nullable
            String note) {}
}
