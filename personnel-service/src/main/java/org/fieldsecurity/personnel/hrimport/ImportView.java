package org.fieldsecurity.personnel.hrimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file of an organization's people, worked off row by row (P11)")
public record ImportView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000f2")
        UUID id,

        @Schema(description = "Whose people the file is about", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Whether it is to change anything", examples = "APPLY")
        ImportMode mode,

        @Schema(description = "How it is written", examples = "CSV")
        ImportFormat format,

        @Schema(description = "Where it stands", examples = "DONE")
        ImportState state,

        @Schema(description = "When the file began to come", examples = "2026-11-02T02:00:00Z")
        Instant begunAt,

        @Schema(description = "When it was here whole", examples = "2026-11-02T02:00:05Z") @Nullable
        Instant queuedAt,

        @Schema(description = "When it came to its end", examples = "2026-11-02T02:01:00Z") @Nullable
        Instant endedAt,

        @Schema(description = "Rows of the file", examples = "250000") @Min(0) @Max(MAX_ROWS)
        int rows,

        @Schema(description = "Rows that have their outcome: the four counts below together", examples = "250000")
        @Min(0)
        @Max(MAX_ROWS)
        int worked,

        @Schema(description = "Rows accepted that made a new person", examples = "310") @Min(0) @Max(MAX_ROWS)
        int registered,

        @Schema(description = "Rows accepted that changed a person", examples = "1204") @Min(0) @Max(MAX_ROWS)
        int changed,

        @Schema(description = "Rows of people who were so already", examples = "248450") @Min(0) @Max(MAX_ROWS)
        int unchanged,

        @Schema(description = "Rows refused", examples = "36") @Min(0) @Max(MAX_ROWS)
        int refused) {

    /** Most rows of one file. */
    public static final int MAX_ROWS = 1_000_000;

    ImportView cancelled(Instant at, int nowRegistered, int nowChanged, int nowUnchanged, int nowRefused) {
        return new ImportView(
                id,
                organization,
                mode,
                format,
                ImportState.CANCELLED,
                begunAt,
                queuedAt,
                at,
                rows,
                nowRegistered + nowChanged + nowUnchanged + nowRefused,
                nowRegistered,
                nowChanged,
                nowUnchanged,
                nowRefused);
    }
}
