package org.fieldsecurity.training.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;

/** A requirement on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That a course's certificate must be held: by whom, where, from which day")
public record RequirementView(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-00000000c001")
        UUID id,

        @Schema(description = "Version of this resource, as in its ETag", examples = "0") @Min(0) @Max(1000000)
        int version,

        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "Whom it is for", examples = "EVERYBODY")
        Audience audience,

        @Schema(description = "The office, with OFFICE_HOLDERS only") @Nullable
        Office office,

        @Schema(description = "Only people of this category of personnel") @Size(max = 40) @Nullable
        String category,

        @Schema(type = SchemaType.STRING, description = "Where", examples = "world", maxLength = 80)
        Scope scope,

        @Schema(description = "First day", examples = "2003-01-01")
        LocalDate validFrom,

        @Schema(description = "Last day; absent while no end is set", examples = "2030-12-31") @Nullable
        LocalDate validUntil,

        @Schema(description = "Days after arrival or appointment until the certificate is due", examples = "0")
        @Min(0)
        @Max(365)
        int graceDays,

        @Schema(description = "The document or paragraph that requires it", examples = "A/57/365, paragraph 32")
        @Size(max = 200)
        String instrument) {

    static RequirementView of(Requirement requirement) {
        RequirementTerms terms = requirement.terms();
        return new RequirementView(
                requirement.id(),
                requirement.version(),
                terms.course(),
                terms.audience(),
                terms.office(),
                terms.category(),
                terms.scope(),
                terms.from(),
                terms.until(),
                terms.graceDays(),
                requirement.instrument());
    }
}
