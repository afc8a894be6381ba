package org.fieldsecurity.personnel.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.jspecify.annotations.Nullable;

/** What must have happened before some offices can be taken up (A2, A3, A4). */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Dates of what must have happened before some offices can be taken up")
public record Gates(
        @Schema(
                description =
                        "When the security management team was consulted; needed for area coordinators and wardens"
                                + " [17, 19]",
                examples = "2026-01-03")
        @Column(name = "consulted_on")
        @Nullable
        LocalDate consultedOn,

        @Schema(
                description = "When the Coordinator approved; needed for agency security officers [An 12]",
                examples = "2026-01-03")
        @Column(name = "approved_on")
        @Nullable
        LocalDate approvedOn,

        @Schema(
                description =
                        "When the induction was completed; needed for security officers and agency security officers"
                                + " [12, 30]",
                examples = "2025-12-12")
        @Column(name = "inducted_on")
        @Nullable
        LocalDate inductedOn) {

    /** No gate recorded. */
    public static final Gates NONE = new Gates(null, null, null);

    /** With the day of the induction; another day gives way. */
    public Gates inducted(LocalDate on) {
        return new Gates(consultedOn, approvedOn, on);
    }

    /** With the day of the Coordinator's approval; another day gives way. */
    public Gates approved(LocalDate on) {
        return new Gates(consultedOn, on, inductedOn);
    }

    /** The gates that were passed, with their days. */
    public Map<Gate, LocalDate> passed() {
        Map<Gate, LocalDate> passed = new EnumMap<>(Gate.class);
        put(passed, Gate.TEAM_CONSULTED, consultedOn);
        put(passed, Gate.COORDINATOR_APPROVED, approvedOn);
        put(passed, Gate.INDUCTED, inductedOn);
        return passed;
    }

    private static void put(Map<Gate, LocalDate> passed, Gate gate, @Nullable LocalDate on) {
        if (on != null) {
            passed.put(gate, on);
        }
    }
}
