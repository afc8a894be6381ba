package org.fieldsecurity.clearance.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the policy on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of the policy, in force until the next one is")
public record PolicyVersionView(
        @Schema(description = "Its id; decisions name it", examples = "01890000-0000-7000-8000-00000000c001")
        UUID id,

        @Schema(description = "From when on it holds", examples = "2000-01-01T00:00:00Z")
        Instant validFrom,

        @Schema(description = "The whole policy") PolicyDocument document,

        @Schema(
                description = "How many open legs it judged otherwise than the one in force when it was set; absent for"
                        + " the version that ships")
        @Nullable
        PolicyImpact impact,

        @Schema(description = "Who set it", examples = "person:01890000-0000-7000-8000-000000000003") @Size(max = 60)
        String setBy,

        @Schema(description = "Why it changed", examples = "Longer lead time in phase III") @Size(max = 500)
        String reason) {

    static PolicyVersionView of(PolicyVersion version, PolicyDocument document, @Nullable PolicyImpact impact) {
        return new PolicyVersionView(
                version.id(), version.validFrom(), document, impact, version.setBy(), version.reason());
    }
}
