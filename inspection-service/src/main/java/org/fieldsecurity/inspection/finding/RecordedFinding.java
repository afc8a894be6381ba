package org.fieldsecurity.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;
import org.jspecify.annotations.Nullable;

/** A finding and what followed from it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A finding and the deficiency that it raised")
public record RecordedFinding(
        @Schema(description = "The finding") FindingView finding,

        @Schema(description = "The deficiency that it raised; absent unless NOT_MET") @Nullable
        DeficiencyView deficiency) {}
