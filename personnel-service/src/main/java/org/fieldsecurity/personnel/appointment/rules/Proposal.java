package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that is wished for.
 *
 * @param validTo null without an end
 * @param passed the dates on which gates were passed
 * @param alternate whether a warden would be the alternate of their zone
 * @param actsFor whether it names the appointment that is stood in for
 * @param workingTime whether it says which working time the employer releases
 * @param recommendation whether it holds the designated official's recommendation
 */
public record Proposal(
        Office office,
        AppointmentKind kind,
        Scope scope,
        Instant validFrom,
        @Nullable Instant validTo,
        Map<Gate, LocalDate> passed,
        boolean alternate,
        boolean actsFor,
        boolean workingTime,
        boolean recommendation) {

    /** A proposal without any of the terms that only some offices have. */
    public static Proposal plain(Office office, Scope scope, Instant validFrom, Map<Gate, LocalDate> passed) {
        return new Proposal(
                office, AppointmentKind.REGULAR, scope, validFrom, null, passed, false, false, false, false);
    }
}
