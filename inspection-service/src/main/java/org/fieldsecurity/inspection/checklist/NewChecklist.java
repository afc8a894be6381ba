package org.fieldsecurity.inspection.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.checklist.rules.Audience;

/** A new version to draft. */
@Schema(description = "A new version of a checklist, which begins as a draft")
public record NewChecklist(
        @Schema(description = "Who is inspected by it", examples = "DESIGNATED_OFFICIAL") @NotNull
        Audience audience,

        @Schema(description = "Title", examples = "Designated official") @NotBlank @Size(max = 120)
        String title,

        @Schema(description = "What is inspected; each id once")
        @NotNull
        @Size(min = 1, max = ChecklistContent.MAX_ITEMS)
        List<@Valid @NotNull ChecklistItem> items) {}
