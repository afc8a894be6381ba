package org.fieldsecurity.clearance.notice.override;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the HQ focal point says of an override. */
@Schema(description = "What the HQ focal point says of an override; it is said once")
public record NewOverrideAnswer(
        @Schema(description = "Whether they accept it", examples = "ACCEPTED") @NotNull
        Outcome outcome,

        @Schema(description = "In their words", examples = "The only surgeon of the team; the course follows in April")
        @NotBlank
        @Size(max = 2000)
        String text) {

    /** Whether an override is accepted. */
    @Schema(name = "OverrideOutcome", description = "Whether an override is accepted")
    public enum Outcome {
        /** It was right to set the rule aside. */
        ACCEPTED,
        /** The rule should have held. The decision stands until whoever took it revokes it. */
        OBJECTED
    }
}
