package org.fieldsecurity.inspection.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft shall say. */
@Schema(description = "The content of a draft")
public record ChecklistContent(
        @Schema(description = "Title", examples = "Designated official") @NotBlank @Size(max = 120)
        String title,

        @Schema(description = "What is inspected; each id once") @NotNull @Size(min = 1, max = MAX_ITEMS)
        List<@Valid @NotNull ChecklistItem> items) {

    /** Most items of one checklist. */
    public static final int MAX_ITEMS = 100;
}
