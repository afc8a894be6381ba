package org.fieldsecurity.personnel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspicion on the wire, and its state in the ledger; it names nobody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Two records that may be one person's. Who they are is read by their ids, as far as one may")
public record SuspectedDuplicateView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000d601")
        UUID id,

        @Schema(
                description = "The two records",
                examples = "[{\"person\": \"01890000-0000-7000-8000-000000000018\", \"organization\": \"UNDP\"},"
                        + " {\"person\": \"01890000-0000-7000-8000-000000000318\", \"organization\": \"UNDP\"}]")
        @Size(min = 2, max = 2)
        List<Side> records,

        @Schema(description = "Why", examples = "[\"SAME_CONTACT\"]") @Size(max = 3)
        List<DuplicateReason> reasons,

        @Schema(description = "What became of it", examples = "OPEN")
        DuplicateState state,

        @Schema(description = "When it was first found", examples = "2026-11-02T08:00:00Z")
        Instant foundAt,

        @Schema(description = "Why it was dismissed; absent unless it was") @Size(max = 200) @Nullable
        String remark,

        @Schema(description = "Id of the merge; absent unless they were merged") @Nullable
        UUID merge) {

    /** One of the two records. */
    @Schema(name = "SuspectedRecord", description = "One of the two records")
    public record Side(
            @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
            UUID person,

            @Schema(description = "Common code of the organization that answers for it", examples = "UNDP")
            @Size(max = 20)
            String organization) {}
}
