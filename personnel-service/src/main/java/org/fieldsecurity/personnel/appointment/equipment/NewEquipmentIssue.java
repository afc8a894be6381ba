package org.fieldsecurity.personnel.appointment.equipment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Equipment that was handed out. */
@Schema(description = "Equipment that was handed out")
public record NewEquipmentIssue(
        @Schema(description = "What it is", examples = "RADIO") @NotNull
        EquipmentItem item,

        @Schema(description = "Inventory number, or what tells it from others", examples = "VHF 0412")
        @NotBlank
        @Size(max = 100)
        String label,

        @Schema(description = "Day on which it was handed out, in UTC; not a future one", examples = "2026-01-12")
        @NotNull
        LocalDate handedOutOn) {}
