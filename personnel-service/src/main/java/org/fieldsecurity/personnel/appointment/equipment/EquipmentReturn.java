package org.fieldsecurity.personnel.appointment.equipment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Equipment came back. */
@Schema(description = "Equipment came back")
public record EquipmentReturn(
        @Schema(description = "Day on which it came back, in UTC; not a future one", examples = "2026-11-30") @NotNull
        LocalDate on) {}
