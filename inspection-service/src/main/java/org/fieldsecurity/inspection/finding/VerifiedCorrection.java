package org.fieldsecurity.inspection.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;

/** A verification and where the deficiency now stands. */
@Schema(description = "A verification and where the deficiency now stands")
public record VerifiedCorrection(
        @Schema(description = "The verification") VerificationView verification,

        @Schema(description = "The deficiency after it") DeficiencyView deficiency) {}
