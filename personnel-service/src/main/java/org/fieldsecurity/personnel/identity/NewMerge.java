package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two records that become one. */
@Schema(description = "Two records of one person, to become one")
public record NewMerge(
        @Schema(description = "Id of the record that stays", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID survivor,

        @Schema(description = "Version of that record as it was read: the number in its ETag", examples = "0")
        @NotNull
        @Min(0)
        @Max(Integer.MAX_VALUE)
        Integer survivorVersion,

        @Schema(
                description = "Id of the record that is merged into it and from then on points to it",
                examples = "01890000-0000-7000-8000-000000000318")
        @NotNull
        UUID merged,

        @Schema(description = "Version of that record as it was read: the number in its ETag", examples = "0")
        @NotNull
        @Min(0)
        @Max(Integer.MAX_VALUE)
        Integer mergedVersion,

        @Schema(description = "How it is known that both are one person", examples = "Same laissez-passer; was asked")
        @NotBlank
        @Size(max = 200)
        String reason) {}
