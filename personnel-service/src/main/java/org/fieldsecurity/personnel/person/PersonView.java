package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** A person on the wire, and their state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody whom the system must protect: personnel or dependant")
public record PersonView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000000018")
        UUID id,

        @Schema(description = "How the person belongs to the organization", examples = "INTERNATIONAL_STAFF")
        Category category,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CHGVA") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Family name, in any script", examples = "Okello") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @Size(max = 100)
        String givenNames,

        @Schema(description = "Kind of contract, in the organization's words", examples = "Fixed term")
        @Size(max = 60)
        @Nullable
        String contract,

        @Schema(
                description = "Where the person was recruited; absent for guests and dependants",
                examples = "INTERNATIONAL")
        @Nullable
        Recruitment recruitment,

        @Schema(description = "Number in the organization's HR system", examples = "UNDP-000018")
        @Size(max = 40)
        @Nullable
        String employeeNumber,

        @Schema(description = "E-mail address", examples = "amina.okello@example.org") @Size(max = 254) @Nullable
        String email,

        @Schema(description = "Telephone number with country code", examples = "+254700000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(description = "For a dependant, the person whose dependant they are") @Nullable
        UUID dependantOf,

        @Schema(description = "For a dependant, the relationship") @Size(max = 20) @Nullable
        String relationship,

        @Schema(description = "For a dependant, the last day of their own eligibility; absent while none is set")
        @Nullable
        LocalDate eligibleUntil,

        @Schema(description = "First day of the assignment", examples = "2026-01-01")
        LocalDate assignedFrom,

        @Schema(description = "Last day of the assignment; absent while no end is set", examples = "2027-12-31")
        @Nullable
        LocalDate assignedUntil,

        @Schema(description = "What a sponsored person is sponsored as; absent for everybody else") @Nullable
        SponsorshipKind sponsoredAs,

        @Schema(description = "The record that took this one over; read that one instead. Absent for most") @Nullable
        UUID mergedInto) {

    /** The terms of the latest assignment, which the person repeats. */
    public AssignmentTerms terms() {
        return new AssignmentTerms(
                organization, dutyStation, category, contract, recruitment, new Days(assignedFrom, assignedUntil));
    }

    /** The same dependant with another latest assignment and another last day of their own eligibility. */
    public PersonView repeating(AssignmentTerms terms, @Nullable LocalDate eligible) {
        return new PersonView(
                id,
                terms.category(),
                terms.organization(),
                terms.dutyStation(),
                familyName,
                givenNames,
                terms.contract(),
                terms.recruitment(),
                employeeNumber,
                email,
                phone,
                dependantOf,
                relationship,
                eligible,
                terms.days().from(),
                terms.days().until(),
                sponsoredAs,
                mergedInto);
    }
}
