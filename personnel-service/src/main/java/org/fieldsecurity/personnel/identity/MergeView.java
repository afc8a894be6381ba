package org.fieldsecurity.personnel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Two records that became one, with everything that moved")
public record MergeView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000d701")
        UUID id,

        @Schema(description = "Id of the record that stays", examples = "01890000-0000-7000-8000-000000000018")
        UUID survivor,

        @Schema(description = "Id of the record that points to it", examples = "01890000-0000-7000-8000-000000000318")
        UUID merged,

        @Schema(description = "How it is known that both are one person", examples = "Same laissez-passer; was asked")
        @Size(max = 200)
        String reason,

        @Schema(description = "When", examples = "2026-11-02T08:00:00Z")
        Instant madeAt,

        @Schema(description = "First instant at which it can't be undone any more", examples = "2026-12-02T08:00:00Z")
        Instant undoableUntil,

        @Schema(description = "When it was undone; absent unless it was") @Nullable
        Instant undoneAt,

        @Schema(description = "What moved to the survivor, and what stayed aside since the survivor's own comes first")
        @Size(max = MergeView.MAX_MOVES)
        List<Move> moves) {

    /** Most rows of one merge. */
    static final int MAX_MOVES = 1_000;

    /** One row of the merged record. */
    @Schema(name = "MergeMove", description = "One row of the merged record")
    public record Move(
            @Schema(description = "What kind of row", examples = "ASSIGNMENT")
            MergedRows kind,

            @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000a501")
            UUID id,

            @Schema(description = "Whether it moved to the survivor", examples = "true")
            boolean moved) {}
}
