package org.fieldsecurity.clearance.essential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.essential.rules.ListAction;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.clearance.essential.rules.PostCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** An essential post on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EssentialPost", description = "A post to be filled from phase III on (T18)")
public record EssentialPostView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000fe01")
        UUID id,

        @Schema(
                type = SchemaType.STRING,
                maxLength = 80,
                description = "A duty station or a country",
                examples = "duty-station:CDGOM")
        Scope scope,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "What the post is", examples = "Water engineer") @Size(max = 200)
        String title,

        @Schema(description = "What it is needed for", examples = "ESSENTIAL")
        PostCategory category,

        @Schema(description = "How many people it takes at a time", examples = "2") @Min(1) @Max(1000)
        int number,

        @Schema(description = "Where it stands (T18)", examples = "APPROVED")
        ListState state,

        @Schema(description = "The first day", examples = "2026-12-01")
        LocalDate validFrom,

        @Schema(
                description =
                        "The last day; absent while no end is set, before the first where it never came into force",
                examples = "2027-05-31")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "Who proposed it", examples = "person:01890000-0000-7000-8000-000000000013")
        @Size(max = 60)
        String proposedBy,

        @Schema(description = "When", examples = "2026-11-20T08:00:00Z")
        Instant proposedAt,

        @Schema(description = "When it was approved; absent before", examples = "2026-11-21T08:00:00Z") @Nullable
        Instant approvedAt,

        @Schema(description = "What its state allows next", examples = "[\"END\"]") @Size(max = 3)
        List<ListAction> nextActions) {}
