package org.fieldsecurity.inspection.deficiency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says was done, with evidence. */
@Schema(description = "What was done to correct a deficiency, with evidence")
public record CorrectionClaim(
        @Schema(
                description = "What was done and how it can be seen, without personal data",
                examples = "The plan was revised with the team and approved; version 4 lies in the radio room.")
        @NotBlank
        @Size(max = 4000)
        String evidence,

        @Schema(description = "Where the evidence lies", examples = "[\"https://documents.example.org/plan-4\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Size(max = 500) @Pattern(regexp = "https://\\S+") String> links) {}
