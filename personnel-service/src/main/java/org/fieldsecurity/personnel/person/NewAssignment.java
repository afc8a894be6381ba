package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** A further assignment of somebody who is registered. */
@Schema(description = "A further assignment of somebody who is registered")
public record NewAssignment(
        @Schema(description = "Common code of the organization that assigns", examples = "UNDP")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be an organization's common code")
        @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "KENBO")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String dutyStation,

        @Schema(
                description =
                        "How the person belongs to the organization from then on; as now when left out. A sponsored"
                                + " person is employed by it, so it is needed for one",
                examples = "INTERNATIONAL_STAFF")
        @Nullable
        Category category,

        @Schema(description = "Kind of contract, in the organization's words", examples = "Fixed term")
        @Size(max = 60)
        @Nullable
        String contract,

        @Schema(
                description = "Where the person was recruited; as the category says when left out",
                examples = "INTERNATIONAL")
        @Nullable
        Recruitment recruitment,

        @Schema(
                description =
                        "Number in the organization's HR system, unique there; the one known there stays when left"
                                + " out",
                examples = "UNDP-000018")
        @Size(max = 40)
        @Nullable
        String employeeNumber,

        @Schema(description = "First day, in UTC", examples = "2028-01-01") @NotNull
        LocalDate assignedFrom,

        @Schema(description = "Last day, in UTC; leave out while no end is set", examples = "2029-12-31") @Nullable
        LocalDate assignedUntil) {

    /** What it says for somebody of this category, unless it names another. */
    AssignmentTerms terms(Category now) {
        Category then = category == null ? now : category;
        return new AssignmentTerms(
                organization,
                dutyStation,
                then,
                contract,
                recruitment == null ? Recruitment.of(then) : recruitment,
                new Days(assignedFrom, assignedUntil));
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "assignedUntil must not be before assignedFrom")
    boolean isConsistent() {
        return assignedFrom == null || assignedUntil == null || !assignedUntil.isBefore(assignedFrom);
    }
}
