package org.fieldsecurity.personnel.headcount;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Standing;

/** An open headcount that looks for the caller or a dependant of theirs. */
@Schema(description = "An open headcount that looks for the caller or a dependant of theirs")
public record OwnHeadcount(
        @Schema(description = "Id of the headcount", examples = "01890000-0000-7000-8000-000000004001")
        UUID headcount,

        @Schema(description = "Whose headcount", examples = "duty-station:CDGOM") @Size(max = 80)
        String scope,

        @Schema(description = "Whether something has happened or it is exercised", examples = "REAL")
        HeadcountKind kind,

        @Schema(description = "Why", examples = "Shots heard near the airport") @Size(max = 500)
        String reason,

        @Schema(description = "When it was opened", examples = "2026-11-02T08:00:00Z")
        Instant openedAt,

        @Schema(description = "Who is looked for", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What stands of them", examples = "AWAITED")
        Standing standing) {}
