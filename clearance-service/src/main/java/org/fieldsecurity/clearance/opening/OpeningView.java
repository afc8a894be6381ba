package org.fieldsecurity.clearance.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.opening.rules.ConsentSide;
import org.fieldsecurity.clearance.opening.rules.OpeningAction;
import org.fieldsecurity.clearance.opening.rules.OpeningKind;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** An opening on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Opening", description = "A new office, a move or an extension of activities (T12)")
public record OpeningView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ef01")
        UUID id,

        @Schema(description = "What is planned", examples = "NEW_OFFICE")
        OpeningKind kind,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Country that it lies in", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "Address of the new place", examples = "Avenue du Lac 12, Goma") @Size(max = 300)
        String address,

        @Schema(description = "Address that is left; for a move only", examples = "Avenue de la Paix 3, Goma")
        @Size(max = 300)
        @Nullable
        String fromAddress,

        @Schema(description = "When it is to open; absent for what was never proposed", examples = "2027-03-01")
        @Nullable
        LocalDate plannedOn,

        @Schema(description = "How many people will work there", examples = "24") @Min(0) @Max(100000)
        int headcount,

        @Schema(description = "What for", examples = "Sub-office for the northern territories") @Size(max = 2000)
        String description,

        @Schema(description = "Where it stands (T12)", examples = "PROPOSED")
        OpeningState state,

        @Schema(description = "Who proposed or recorded it", examples = "person:01890000-0000-7000-8000-000000000013")
        @Size(max = 60)
        String proposedBy,

        @Schema(description = "When", examples = "2026-10-01T08:00:00Z")
        Instant proposedAt,

        @Schema(description = "What the two sides said, the first first") @Size(max = 2)
        List<Consent> consents,

        @Schema(description = "The latest check of the place; absent before the first") @Nullable
        StandardsCheckView standardsCheck,

        @Schema(
                description = "What its approval still needs; empty once nothing more can bring it about",
                examples = "[\"consent of the HQ focal point of the organization\"]")
        @Size(max = 210)
        List<@Size(max = 400) String> missing,

        @Schema(description = "When it was approved; absent before", examples = "2026-11-01T08:00:00Z") @Nullable
        Instant approvedAt,

        @Schema(description = "When it opened; absent before", examples = "2027-03-02") @Nullable
        LocalDate openedOn,

        @Schema(description = "Whether it opened without an approval", examples = "false")
        boolean unapproved,

        @Schema(description = "What its state allows next", examples = "[\"CONSENT\", \"CHECK\"]") @Size(max = 7)
        List<OpeningAction> nextActions) {

    /** What one side said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OpeningConsent", description = "What one of the two sides said of an opening")
    public record Consent(
            @Schema(description = "Whose consent it is", examples = "DESIGNATED_OFFICIAL")
            ConsentSide side,

            @Schema(description = "What was said", examples = "CONSENT")
            NewConsent.Outcome outcome,

            @Schema(description = "Id of who said it", examples = "01890000-0000-7000-8000-000000000007")
            UUID decider,

            @Schema(description = "Under which office", examples = "DESIGNATED_OFFICIAL")
            Office office,

            @Schema(type = SchemaType.STRING, maxLength = 80, description = "Held for where", examples = "country:CD")
            Scope scope,

            @Schema(description = "Why; absent where no reason was given", examples = "The road is open")
            @Size(max = 2000)
            @Nullable
            String reason,

            @Schema(description = "When", examples = "2026-10-15T08:00:00Z")
            Instant givenAt) {

        static Consent of(OpeningConsent consent) {
            return new Consent(
                    consent.side(),
                    consent.outcome(),
                    consent.decider(),
                    consent.office(),
                    Scope.parse(consent.scope()),
                    consent.reason(),
                    consent.givenAt());
        }
    }

    static OpeningView of(
            Opening opening, List<OpeningConsent> consents, @Nullable StandardsCheck latest, List<String> missing) {
        return new OpeningView(
                opening.id(),
                opening.kind(),
                opening.organization(),
                opening.place().dutyStation(),
                opening.place().country(),
                opening.address(),
                opening.fromAddress(),
                opening.plannedOn(),
                opening.headcount(),
                opening.description(),
                opening.state(),
                opening.proposedBy(),
                opening.proposedAt(),
                consents.stream().map(Consent::of).toList(),
                latest == null ? null : latest.view(),
                missing,
                opening.approvedAt(),
                opening.openedOn(),
                opening.unapproved(),
                opening.legalActions());
    }
}
