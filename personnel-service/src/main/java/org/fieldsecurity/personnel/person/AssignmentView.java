package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.jspecify.annotations.Nullable;

/** An assignment on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where and for whom a person serves for some days")
public record AssignmentView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000a501")
        UUID id,

        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CHGVA") @Size(max = 5)
        String dutyStation,

        @Schema(description = "How the person belongs to the organization", examples = "INTERNATIONAL_STAFF")
        Category category,

        @Schema(description = "Kind of contract, in the organization's words", examples = "Fixed term")
        @Size(max = 60)
        @Nullable
        String contract,

        @Schema(
                description = "Where the person was recruited; absent for guests and dependants",
                examples = "INTERNATIONAL")
        @Nullable
        Recruitment recruitment,

        @Schema(description = "First day, in UTC", examples = "2026-01-01")
        LocalDate assignedFrom,

        @Schema(description = "Last day, in UTC; absent while no end is set", examples = "2027-12-31") @Nullable
        LocalDate assignedUntil) {

    /** The state of an assignment with these terms. */
    public static AssignmentView of(UUID id, UUID person, AssignmentTerms terms) {
        return new AssignmentView(
                id,
                person,
                terms.organization(),
                terms.dutyStation(),
                terms.category(),
                terms.contract(),
                terms.recruitment(),
                terms.days().from(),
                terms.days().until());
    }
}
