package org.fieldsecurity.clearance.phase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.PhaseState;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A phase on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A security phase of a country, area or duty station")
public record PhaseView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000bb01")
        UUID id,

        @Schema(type = SchemaType.STRING, maxLength = 80, description = "Where", examples = "country:CD")
        Scope scope,

        @Schema(description = "The rating, as the policy's table names it", examples = "III") @Size(max = 20)
        String rating,

        @Schema(description = "Where it stands", examples = "DECLARED")
        PhaseState state,

        @Schema(description = "Whether it was declared without authorization, in an emergency", examples = "false")
        boolean emergency,

        @Schema(description = "Why", examples = "Fighting near the town") @Size(max = 2000)
        String reason,

        @Schema(description = "When it was proposed or declared", examples = "2026-11-02T08:00:00Z")
        Instant proposedAt,

        @Schema(description = "When it was authorized; absent where it wasn't", examples = "2026-11-02T09:00:00Z")
        @Nullable
        Instant authorizedAt,

        @Schema(description = "From when on it holds; absent before", examples = "2026-11-02T10:00:00Z") @Nullable
        Instant validFrom,

        @Schema(description = "When it ended; absent while it holds", examples = "2026-12-02T10:00:00Z") @Nullable
        Instant validTo,

        @Schema(
                description = "When those who authorize could be reached again; absent while they can't",
                examples = "2026-11-02T10:00:00Z")
        @Nullable
        Instant communicationsReturnedAt,

        @Schema(
                description = "When the report of an emergency is due; absent otherwise",
                examples = "2026-11-03T10:00:00Z")
        @Nullable
        Instant afterReportDue,

        @Schema(description = "When that report was given; absent before", examples = "2026-11-03T08:00:00Z") @Nullable
        Instant afterReportedAt,

        @Schema(description = "Whom its declaration or, once it is lowered, its lowering touched; absent before")
        @Size(max = 20)
        @Nullable
        List<EffectTotal> effects,

        @Schema(description = "What can be done next by whoever may", examples = "[\"LOWER\"]") @Size(max = 5)
        List<@Size(max = 20) String> nextActions) {}
