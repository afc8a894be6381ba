package org.fieldsecurity.clearance.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.opening.rules.StandardOutcome;
import org.fieldsecurity.kit.problem.Problem.FieldError;

/** What it takes to record a check of a new place (T12). */
@Schema(description = "A check of the new place against the standards of its country")
public record NewStandardsCheck(
        @Schema(description = "Which version of which country's standards", examples = "CD, version 4")
        @NotBlank
        @Size(max = 100)
        String standards,

        @Schema(description = "Reference of the document that holds them", examples = "MOSS/CD/2026/4")
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(description = "The day of the check, not in the future", examples = "2026-10-20") @NotNull
        LocalDate checkedOn,

        @Schema(
                description = "Every item that was checked",
                examples = "[{\"item\": \"TEL-3: VHF base radio, manned all day\", \"outcome\": \"MET\"}]")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Valid CheckedItem> items) {

    /** What is wrong beyond single fields: a day in the future, an item named twice or not met without a note. */
    List<FieldError> errors(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (checkedOn.isAfter(today)) {
            errors.add(new FieldError("must not be in the future", "/checkedOn"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            CheckedItem item = items.get(i);
            if (!seen.add(item.item())) {
                errors.add(new FieldError("is named twice", "/items/" + i + "/item"));
            }
            String note = item.note();
            if (item.outcome() == StandardOutcome.NOT_MET && (note == null || note.isBlank())) {
                errors.add(new FieldError("is needed where an item is not met", "/items/" + i + "/note"));
            }
        }
        return errors;
    }
}
