package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.rules.CoverageRules;
import org.jspecify.annotations.Nullable;

/** Whether somebody is covered on a day, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether somebody is inside the security arrangements on a day, and why")
public record CoverageView(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000118")
        UUID person,

        @Schema(description = "The day, in UTC", examples = "2026-11-02")
        LocalDate on,

        @Schema(description = "Whether they are covered", examples = "true")
        boolean covered,

        @Schema(description = "Why they are, or aren't", examples = "FAMILY")
        CoverageRules.Reason reason,

        @Schema(description = "The assignment that has the day; absent without one") @Nullable
        AssignmentView assignment,

        @Schema(
                description = "For a dependant, the UN/LOCODE of where the staff member serves on that day; absent when"
                        + " they serve nowhere",
                examples = "CDGOM")
        @Size(max = 5)
        @Nullable
        String familyServesAt) {}
