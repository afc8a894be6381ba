package org.fieldsecurity.personnel.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household whose visit is overdue (P5). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A household whose visit is overdue")
public record OverdueHousehold(
        @Schema(description = "Its home", examples = "01890000-0000-7000-8000-00000000f001")
        UUID residence,

        @Schema(description = "Address of the home", examples = "12 Avenue du Lac, Himbi") @Size(max = 500)
        String address,

        @Schema(description = "Code of its zone; absent while it lies in none", examples = "CD/himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "First day of the household", examples = "2026-01-01")
        LocalDate firstDay,

        @Schema(description = "Day of the last visit; absent when it was never visited", examples = "2026-02-01")
        @Nullable
        LocalDate visitedOn,

        @Schema(description = "Last day on which a visit was in time", examples = "2026-07-31")
        LocalDate dueOn) {}
