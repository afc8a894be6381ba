package org.fieldsecurity.clearance.essential;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.essential.rules.PostCategory;
import org.fieldsecurity.kit.authority.Scope;

/** What it takes to propose an essential post (T18). */
@Schema(description = "A post to be filled from phase III on")
public record NewEssentialPost(
        @Schema(
                type = SchemaType.STRING,
                maxLength = 80,
                description = "A duty station or a country",
                examples = "duty-station:CDGOM")
        @NotNull
        Scope scope,

        @Schema(description = "Common code of the organization", examples = "UNDP")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be a common code such as UNDP")
        @Size(max = 20)
        String organization,

        @Schema(description = "What the post is", examples = "Water engineer") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "What it is needed for", examples = "ESSENTIAL") @NotNull
        PostCategory category,

        @Schema(description = "How many people it takes at a time", examples = "2") @Min(1) @Max(1000)
        int number,

        @Schema(description = "The first day", examples = "2026-12-01") @NotNull
        LocalDate validFrom) {}
