package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** A headcount on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A headcount")
public record HeadcountView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000004001")
        UUID id,

        @Schema(description = "Whose headcount", examples = "duty-station:CDGOM") @Size(max = 80)
        String scope,

        @Schema(description = "Whether something has happened or it is exercised", examples = "REAL")
        HeadcountKind kind,

        @Schema(description = "Why", examples = "Shots heard near the airport") @Size(max = 500)
        String reason,

        @Schema(description = "Where it stands", examples = "OPEN")
        HeadcountState state,

        @Schema(description = "How many were expected as it was opened", examples = "1043") @Min(0) @Max(10_000_000)
        int expected,

        @Schema(description = "When it was opened", examples = "2026-11-02T08:00:00Z")
        Instant openedAt,

        @Schema(description = "Who opened it, and as what") Signature signature,

        @Schema(description = "When it was closed; absent while it is open", examples = "2026-11-02T13:00:00Z")
        @Nullable
        Instant closedAt,

        @Schema(description = "How many reports there are; each late paper result adds one", examples = "1")
        @Min(0)
        @Max(1_000_000)
        int reports) {}
