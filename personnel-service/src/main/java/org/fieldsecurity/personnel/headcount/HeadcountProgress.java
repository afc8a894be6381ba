package org.fieldsecurity.personnel.headcount;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;

/** How a headcount stands, in numbers. */
@Schema(description = "How a headcount stands, in numbers")
public record HeadcountProgress(
        @Schema(description = "Id of the headcount", examples = "01890000-0000-7000-8000-000000004001")
        UUID headcount,

        @Schema(description = "Whether it still takes answers", examples = "OPEN")
        HeadcountState state,

        @Schema(description = "People looked for, those found included", examples = "1043") @Min(0) @Max(10_000_000)
        int lookedFor,

        @Schema(description = "Of whom nobody has answered", examples = "120") @Min(0) @Max(10_000_000)
        int awaited,

        @Schema(description = "Safe", examples = "901") @Min(0) @Max(10_000_000)
        int safe,

        @Schema(description = "Need help", examples = "3") @Min(0) @Max(10_000_000)
        int needsHelp,

        @Schema(description = "Tried and not reached", examples = "4") @Min(0) @Max(10_000_000)
        int notReached,

        @Schema(description = "Not in the zone", examples = "15") @Min(0) @Max(10_000_000)
        int notInZone,

        @Schema(description = "About whom answers contradict each other", examples = "2") @Min(0) @Max(10_000_000)
        int inConflict,

        @Schema(description = "Answers taken so far", examples = "967") @Min(0) @Max(Long.MAX_VALUE)
        long answers) {

    /** The columns of {@link #of}, for a headcount {@code h} and its people {@code p}. */
    static final String COLUMNS = "h.id, h.state, count(p.person)::integer,"
            + " (count(*) filter (where p.standing = 'AWAITED'))::integer,"
            + " (count(*) filter (where p.standing = 'SAFE'))::integer,"
            + " (count(*) filter (where p.standing = 'NEEDS_HELP'))::integer,"
            + " (count(*) filter (where p.standing = 'NOT_REACHED'))::integer,"
            + " (count(*) filter (where p.standing = 'NOT_IN_ZONE'))::integer,"
            + " (count(*) filter (where p.in_conflict))::integer, coalesce(sum(p.answers), 0)::bigint";

    static HeadcountProgress of(Row row) {
        return new HeadcountProgress(
                row.getUUID(0),
                HeadcountState.valueOf(row.getString(1)),
                row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4),
                row.getInteger(5),
                row.getInteger(6),
                row.getInteger(7),
                row.getInteger(8),
                row.getLong(9));
    }

    /** Names these numbers: every answer and the closure change it, whichever instance tells. */
    String revision() {
        return answers + "-" + state;
    }
}
