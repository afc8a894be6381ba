package org.fieldsecurity.personnel.appointment.equipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Equipment in somebody's hands, on the wire and in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Equipment that was handed out with an appointment")
public record EquipmentIssueView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000c5")
        UUID id,

        @Schema(description = "The appointment", examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "What it is", examples = "RADIO")
        EquipmentItem item,

        @Schema(description = "Inventory number, or what tells it from others", examples = "VHF 0412") @Size(max = 100)
        String label,

        @Schema(description = "Day on which it was handed out, in UTC", examples = "2026-01-12")
        LocalDate handedOutOn,

        @Schema(description = "Day on which it came back, in UTC; absent until then", examples = "2026-11-30") @Nullable
        LocalDate returnedOn) {}
