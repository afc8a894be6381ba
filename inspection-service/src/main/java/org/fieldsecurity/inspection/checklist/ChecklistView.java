package org.fieldsecurity.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.checklist.rules.ChecklistState;
import org.jspecify.annotations.Nullable;

/** A version of a checklist on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One version of what an office is inspected on")
public record ChecklistView(
        @Schema(description = "Id of the version", examples = "01890000-0000-7000-8000-00000000a001")
        UUID id,

        @Schema(description = "Who is inspected by it", examples = "DESIGNATED_OFFICIAL")
        Audience audience,

        @Schema(description = "Number of the version among those of its audience, from 1", examples = "1")
        @Min(1)
        @Max(1_000_000)
        int number,

        @Schema(description = "Title", examples = "Designated official") @Size(max = 120)
        String title,

        @Schema(description = "DRAFT may change; PUBLISHED never does", examples = "PUBLISHED")
        ChecklistState state,

        @Schema(
                description = "When it was given out to designated officials and teams; absent for a draft",
                examples = "2026-11-01T08:00:00Z")
        @Nullable
        Instant publishedAt,

        @Schema(description = "What is inspected") @Size(max = ChecklistContent.MAX_ITEMS)
        List<ChecklistItem> items) {

    /** The item of that id, or null when this version has none. */
    public @Nullable ChecklistItem item(String item) {
        return items.stream()
                .filter(candidate -> candidate.id().equals(item))
                .findFirst()
                .orElse(null);
    }

    /** How people call it: title and number. */
    public String name() {
        return "checklist \"" + title + "\" version " + number;
    }
}
