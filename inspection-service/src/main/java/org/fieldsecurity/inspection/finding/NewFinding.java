package org.fieldsecurity.inspection.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.finding.rules.FindingOutcome;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A finding to record. */
@Schema(description = "What an inspector found of one item")
public record NewFinding(
        @Schema(
                description = "Checklist version, one of the mission's",
                examples = "01890000-0000-7000-8000-00000000a001")
        @NotNull
        UUID checklist,

        @Schema(description = "Item of that version", examples = "DO-8a") @NotNull @Size(min = 1, max = 20)
        String item,

        @Schema(
                description =
                        "Whose holder of the office was inspected: the country, an area, a zone or an organization"
                                + " in it; the duty station when left out",
                examples = "country:CD")
        @Size(max = 80)
        @Pattern(regexp = Scope.PATTERN)
        @Nullable
        String scope,

        @Schema(description = "What was found; NOT_MET raises a deficiency", examples = "NOT_MET") @NotNull
        FindingOutcome outcome,

        @Schema(
                description = "What was seen, without personal data; needed unless MET",
                examples = "The plan was last reviewed three years ago.")
        @Size(max = 4000)
        @Nullable
        String note) {}
