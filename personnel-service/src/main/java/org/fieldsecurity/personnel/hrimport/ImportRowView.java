package org.fieldsecurity.personnel.hrimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "outcome", "key", "person", "field", "reason"})
@Schema(description = "What became of one row of a file")
public record ImportRowView(
        @Schema(description = "Line in which the row begins, from 1", examples = "4711") @Min(1) @Max(Integer.MAX_VALUE)
        int line,

        @Schema(description = "What became of it", examples = "REFUSED")
        RowOutcome outcome,

        @Schema(
                description = "Employee number, or the id of somebody who has none; absent when the row tells neither",
                examples = "UNDP-104711")
        @Size(max = 40)
        @Nullable
        String key,

        @Schema(
                description = "The person, when the row was not refused; absent for a new one of a dry run",
                examples = "01890000-0000-7000-8000-000000000018")
        @Nullable
        UUID person,

        @Schema(
                description =
                        "The first field to blame: a JSON Pointer, or the column of a CSV file; empty when it is the"
                                + " row as a whole",
                examples = "/dutyStation")
        @Size(max = 100)
        @Nullable
        String field,

        @Schema(
                description = "Why it was refused; other fields and what is wrong with them follow",
                examples = "is not the code of a known duty station")
        @Size(max = 2000)
        @Nullable
        String reason) {}
