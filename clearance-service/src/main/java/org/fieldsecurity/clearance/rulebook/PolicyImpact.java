package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many open legs a policy judges otherwise than the one in force, in numbers. */
@Schema(description = "How many open legs a policy judges otherwise than the one in force")
public record PolicyImpact(
        @Schema(description = "How many legs were judged", examples = "4210") @Min(0)
        long judged,

        @Schema(description = "Whether these were all; otherwise look country by country", examples = "true")
        boolean complete,

        @Schema(description = "How many are judged otherwise, by the way and the country") @Size(max = 2000)
        List<VerdictChangeCount> counts) {}
