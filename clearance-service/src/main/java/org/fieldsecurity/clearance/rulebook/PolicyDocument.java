package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Admission;
import org.fieldsecurity.clearance.policy.Consent;
import org.fieldsecurity.clearance.policy.Departure;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** The policy as it is written, kept and sent. Consents are named once and referred to by their names. */
@Schema(
        description =
                "The policy: the phase table or another scheme of ratings, and every number that is no paragraph's")
public record PolicyDocument(
        @Schema(
                description = "Who can give which consent",
                examples = "[{\"name\": \"designated-official\", \"offices\": [\"DESIGNATED_OFFICIAL\"],"
                        + " \"reach\": \"COUNTRY\", \"delegable\": false}]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Valid NamedConsent> consents,

        @Schema(
                description = "The phase table, one row for each rating",
                examples =
                        "[{\"rating\": \"NONE\", \"order\": 0, \"leadTime\": \"PT0S\","
                                + " \"ownStaff\": {\"admission\": \"AUTOMATIC\", \"consents\": []},"
                                + " \"dependants\": {\"admission\": \"AUTOMATIC\", \"consents\": []},"
                                + " \"deployment\": {\"admission\": \"AUTOMATIC\", \"consents\": []},"
                                + " \"present\": {\"ownStaff\": \"STAY\", \"localStaff\": \"STAY\", \"dependants\": \"STAY\"}}]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Valid Row> table,

        @Schema(description = "Courses required beyond what training requires (T9)", examples = "[]")
        @NotNull
        @Size(max = 200)
        List<@NotNull @Valid CourseForPlace> requiredCourses,

        @Schema(
                description = "Names of the consents for what is manual without the table saying so",
                examples = "[\"designated-official\"]")
        @NotEmpty
        @Size(max = 5)
        List<@NotBlank @Size(max = 60) String> manualConsents,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "Age from which on a source of facts no longer carries an automatic clearance",
                examples = "PT24H")
        @NotNull
        Duration factAge,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How long a stay without a known end is taken to be",
                examples = "P30D")
        @NotNull
        Period openStay,

        @Schema(
                description = "How many of one organization may share a flight or a roof (T14)",
                examples = "{\"mostOnFlight\": 30, \"aboveBy\": [\"executive-head\"], \"mostAtLodging\": 30}")
        @NotNull
        @Valid
        Limits concentration,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How long after an emergency declaration its report is due",
                examples = "PT24H")
        @NotNull
        Duration afterReport,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How old the check of a new place against the standards may be when it is approved (T12)",
                examples = "P180D")
        @NotNull
        Period standardsCheckAge,

        @Schema(
                description = "Mildest row of the table from which on a list of essential personnel is kept (T18)",
                examples = "3")
        @Min(0)
        @Max(100)
        int essentialListFrom,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How long after an override the HQ focal point's answer is due (T13)",
                examples = "P7D")
        @NotNull
        Duration overrideAnswer,

        @Schema(
                description = "When reports of movements are overdue and for how long they confirm (T22)",
                examples = "{\"overdueAfter\": \"PT12H\", \"clockSkew\": \"PT5M\", \"confirmedFor\": \"P30D\"}")
        @NotNull
        @Valid
        Movements movements) {

    /** Numbers for movements. */
    @Schema(name = "MovementNumbers", description = "When reports of movements are overdue and how long they confirm")
    public record Movements(
            @Schema(
                    implementation = String.class,
                    maxLength = 30,
                    description = "How long after a planned time its confirmation is overdue",
                    examples = "PT12H")
            @NotNull
            Duration overdueAfter,

            @Schema(
                    implementation = String.class,
                    maxLength = 30,
                    description = "How far a reporter's clock may be ahead of ours",
                    examples = "PT5M")
            @NotNull
            Duration clockSkew,

            @Schema(
                    implementation = String.class,
                    maxLength = 30,
                    description = "For how long a report confirms where somebody is",
                    examples = "P30D")
            @NotNull
            Duration confirmedFor) {}

    /** A consent under a name. */
    @Schema(description = "A consent under a name")
    public record NamedConsent(
            @Schema(description = "Its name", examples = "designated-official") @NotBlank @Size(max = 60)
            String name,

            @Schema(description = "Any of these offices may give it", examples = "[\"DESIGNATED_OFFICIAL\"]")
            @NotEmpty
            @Size(max = 14)
            List<@NotNull Office> offices,

            @Schema(description = "How far the office must reach", examples = "COUNTRY") @NotNull
            Consent.Reach reach,

            @Schema(description = "Whether a written delegate may give it too (A8)", examples = "false")
            boolean delegable) {}

    /** How many of one organization may share one fate. */
    @Schema(name = "ConcentrationLimits", description = "How many of one organization may share a flight or a roof")
    public record Limits(
            @Schema(description = "Personnel of one organization on one flight", examples = "30") @Min(1) @Max(10_000)
            int mostOnFlight,

            @Schema(description = "Names of the consents above that", examples = "[\"executive-head\"]")
            @NotEmpty
            @Size(max = 5)
            List<@NotBlank @Size(max = 60) String> aboveBy,

            @Schema(description = "Personnel of one organization under one roof that are not flagged", examples = "30")
            @Min(1)
            @Max(10_000)
            int mostAtLodging) {}

    /** One row of the table. */
    @Schema(description = "One row of the phase table")
    public record Row(
            @Schema(description = "The rating's code", examples = "III") @NotBlank @Size(max = 20)
            String rating,

            @Schema(description = "0 for the mildest, rising with the danger", examples = "3") @Min(0) @Max(100)
            int order,

            @Schema(
                    implementation = String.class,
                    maxLength = 30,
                    description = "How long before the departure a request is due when somebody must decide (T15)",
                    examples = "P10D")
            @NotNull
            Duration leadTime,

            @Schema(description = "For everybody but dependants and new deployments") @NotNull @Valid
            Cell ownStaff,

            @Schema(description = "For dependants") @NotNull @Valid
            Cell dependants,

            @Schema(description = "For the leg that ends in a new posting") @NotNull @Valid
            Cell deployment,

            @Schema(description = "Who declares and lowers it; absent for the row that holds where nothing is declared")
            @Valid
            @Nullable
            NamedDeclaration declaration,

            @Schema(description = "What it asks of those who are at the place") @NotNull @Valid
            Present present) {}

    /** What a rating asks of those who are at the place. */
    @Schema(description = "What a rating asks of those who are at the place")
    public record Present(
            @Schema(description = "Of everybody but dependants and local staff at home", examples = "RELOCATE") @NotNull
            Departure ownStaff,

            @Schema(
                    description = "The designation that exempts from it; absent where none does",
                    examples = "ESSENTIAL")
            @Nullable
            Designation staying,

            @Schema(description = "Of local staff at home", examples = "STAY") @NotNull
            Departure localStaff,

            @Schema(description = "Of dependants", examples = "RELOCATE") @NotNull
            Departure dependants) {}

    /** One cell of the table. */
    @Schema(description = "One cell of the phase table")
    public record Cell(
            @Schema(description = "Who may go at all", examples = "ESSENTIAL_ONLY") @NotNull
            Admission admission,

            @Schema(
                    description = "Names of the consents, in the order in which they are given",
                    examples = "[\"designated-official\"]")
            @NotNull
            @Size(max = 5)
            List<@NotBlank @Size(max = 60) String> consents) {}

    /** Who brings a rating into force and ends it. */
    @Schema(description = "Who brings a rating into force and ends it, by names of consents")
    public record NamedDeclaration(
            @Schema(description = "Who declares it (T16)", examples = "designated-official") @NotBlank @Size(max = 60)
            String declaredBy,

            @Schema(
                    description = "Who authorizes that beforehand; absent where nobody needs to (T16)",
                    examples = "secretary-general")
            @Size(max = 60)
            @Nullable
            String authorizedBy,

            @Schema(description = "Who lowers it (T17)", examples = "secretary-general") @NotBlank @Size(max = 60)
            String loweredBy) {}

    /** A course required at a place. */
    @Schema(description = "A course required at a place")
    public record CourseForPlace(
            @Schema(description = "Code of the course", examples = "BASIC-AWARENESS") @NotBlank @Size(max = 40)
            String course,

            @Schema(type = SchemaType.STRING, maxLength = 80, description = "Where", examples = "country:CD") @NotNull
            Scope scope,

            @Schema(description = "Mildest row of the table from which on it is required", examples = "3")
            @Min(0)
            @Max(100)
            int fromOrder,

            @Schema(description = "Of whom it is required", examples = "[\"INTERNATIONAL_STAFF\"]")
            @NotEmpty
            @Size(max = 7)
            List<@NotNull TravellerCategory> categories,

            @Schema(description = "Days after the arrival until the certificate is due", examples = "0")
            @Min(0)
            @Max(365)
            int graceDays) {}
}
