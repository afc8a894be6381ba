package org.fieldsecurity.personnel.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.appointment.rules.Proposal;
import org.jspecify.annotations.Nullable;

/** An appointment to be recorded. */
@Schema(
        description = "An appointment to be recorded",
        examples = "{\"office\": \"DESIGNATED_OFFICIAL\", \"scope\": \"country:KE\","
                + " \"holder\": \"01890000-0000-7000-8000-000000000006\", \"validFrom\": \"2026-01-10T00:00:00Z\","
                + " \"validTo\": \"2028-01-10T00:00:00Z\", \"instrument\": {\"reference\": \"SG/DO/2026/041\","
                + " \"dated\": \"2026-01-05\", \"signatory\": \"Secretary-General\"}}")
public record NewAppointment(
        @Schema(description = "The office", examples = "DESIGNATED_OFFICIAL") @NotNull
        Office office,

        @Schema(description = "Where it is held", examples = "country:KE")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as country:KE")
        @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person who will hold it", examples = "01890000-0000-7000-8000-000000000006")
        @NotNull
        UUID holder,

        @Schema(description = "First instant", examples = "2026-01-10T00:00:00Z") @NotNull
        Instant validFrom,

        @Schema(
                description = "First instant after it; leave out while no end is set",
                examples = "2028-01-10T00:00:00Z")
        @Nullable
        Instant validTo,

        @Schema(description = "The document that makes it") @NotNull @Valid
        Instrument instrument,

        @Schema(description = "What happened before it can be taken up, where the office needs it") @Valid @Nullable
        Gates gates,

        @Schema(
                description = "ACTING when an agency security officer acts as security officer, asked by the designated"
                        + " official [13(g)]; REGULAR when left out",
                examples = "REGULAR")
        @Nullable
        AppointmentKind kind,

        @Schema(
                description =
                        "With ACTING: the appointment of the security officer who is stood in for; leave out while"
                                + " the post is vacant",
                examples = "01890000-0000-7000-8000-0000000000a2")
        @Nullable
        UUID actsFor,

        @Schema(
                description = "Whether a warden is an alternate; each zone has one warden at a time and needs an"
                        + " alternate [19]",
                examples = "false")
        @Nullable
        Boolean alternate,

        @Schema(
                description = "Whether to record a candidacy when the Coordinator's approval or the induction is still"
                        + " missing: it gives no authority and becomes an appointment when both are recorded [12, 30]",
                examples = "false")
        @Nullable
        Boolean candidate,

        @Schema(description = "For area coordinators and wardens: the working time that the employer releases [17, 19]")
        @Valid
        @Nullable
        WorkingTime workingTime,

        @Schema(description = "For an ad interim: the designated official's recommendation [8(b)]") @Valid @Nullable
        Recommendation recommendation) {

    /** What the rules look at. */
    public Proposal proposal(Gates known) {
        return new Proposal(
                office,
                kindOrRegular(),
                place(),
                validFrom,
                validTo,
                known.passed(),
                asAlternate(),
                actsFor != null,
                workingTime != null,
                recommendation != null);
    }

    /** The kind; regular when left out. */
    public AppointmentKind kindOrRegular() {
        return kind == null ? AppointmentKind.REGULAR : kind;
    }

    /** The gates; none when left out. */
    public Gates knownGates() {
        return gates == null ? Gates.NONE : gates;
    }

    boolean asAlternate() {
        return Boolean.TRUE.equals(alternate);
    }

    boolean asCandidate() {
        return Boolean.TRUE.equals(candidate);
    }

    Scope place() {
        return Scope.parse(scope);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    /** The same with these gates. */
    NewAppointment with(Gates known) {
        return new NewAppointment(
                office,
                scope,
                holder,
                validFrom,
                validTo,
                instrument,
                known,
                kind,
                actsFor,
                alternate,
                candidate,
                workingTime,
                recommendation);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "validTo must be after validFrom")
    boolean isConsistent() {
        return validFrom == null || validTo == null || validTo.isAfter(validFrom);
    }
}
