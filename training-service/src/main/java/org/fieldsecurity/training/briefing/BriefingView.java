package org.fieldsecurity.training.briefing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.briefing.rules.BriefingState;
import org.jspecify.annotations.Nullable;

/** A briefing on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The security briefing that a traveller owes after an arrival (T11)")
public record BriefingView(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-0000000bf001")
        UUID id,

        @Schema(description = "Version of this resource, as in its ETag", examples = "0") @Min(0) @Max(1000000)
        int version,

        @Schema(description = "Id of the clearance request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of its leg that ended there", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Common code of the traveller's organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Where they arrived", examples = "KENBO") @Size(max = 5)
        String dutyStation,

        @Schema(description = "The country of that place", examples = "KE") @Size(max = 2)
        String country,

        @Schema(description = "When they arrived, by the report that counts", examples = "2026-11-02T08:00:00Z")
        Instant arrivedAt,

        @Schema(description = "By when it is to be signed", examples = "2026-11-03T08:00:00Z")
        Instant dueAt,

        @Schema(description = "Where it stands", examples = "SIGNED")
        BriefingState state,

        @Schema(description = "When it was given; absent before", examples = "2026-11-02T10:00:00Z") @Nullable
        Instant givenAt,

        @Schema(description = "Under whose authority; absent before", examples = "SECURITY_OFFICER duty-station:KENBO")
        @Size(max = 120)
        @Nullable
        String givenBy,

        @Schema(description = "Language in which it was given; absent before", examples = "sw")
        @Size(max = 35)
        @Nullable
        String language,

        @Schema(description = "What it was about, as far as that was noted", examples = "[\"Curfew and checkpoints\"]")
        @Size(max = 30)
        List<@Size(max = 200) String> topics,

        @Schema(description = "When it was signed; absent before", examples = "2026-11-02T10:30:00Z") @Nullable
        Instant signedAt,

        @Schema(description = "Whether it was signed by its due instant; absent before", examples = "true") @Nullable
        Boolean signedInTime,

        @Schema(description = "How it was signed; absent before", examples = "ELECTRONIC")
        Briefing.@Nullable Signature signature,

        @Schema(
                description = "Id of who signed here: the traveller, or the employee whose dependant they are",
                examples = "01890000-0000-7000-8000-000000000018")
        @Nullable
        UUID signedBy,

        @Schema(description = "Where the signed paper is kept; absent without one", examples = "Binder 7, sheet 12")
        @Size(max = 200)
        @Nullable
        String paperReference) {}
