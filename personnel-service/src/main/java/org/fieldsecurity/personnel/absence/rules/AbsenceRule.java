package org.fieldsecurity.personnel.absence.rules;

import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.appointment.rules.Refusal;

/** Of which holders absences are recorded [8(b), 16, An 22]. */
public final class AbsenceRule {

    private AbsenceRule() {}

    /**
     * Every reason to refuse an absence.
     *
     * @param tenure the time for which the office is held
     * @param away the time of the absence; it lies within the tenure
     * @param deputized whether a deputy is named
     */
    public static List<Refusal> check(Office office, Period tenure, Period away, boolean deputized) {
        List<Refusal> refusals = new ArrayList<>();
        if (office != Office.DESIGNATED_OFFICIAL && office != Office.COUNTRY_REPRESENTATIVE) {
            refusals.add(Refusal.of(
                    "A1",
                    "Absences are recorded of designated officials and country representatives; nobody acts for other"
                            + " offices.",
                    "8(b)",
                    "An 22"));
        }
        if (deputized && office == Office.DESIGNATED_OFFICIAL) {
            refusals.add(
                    Refusal.of("A1", "The ad interim acts for a designated official; leave the deputy out.", "8(b)"));
        }
        if (!tenure.covers(away)) {
            refusals.add(Refusal.of(
                    "A1",
                    "The absence must lie within the time of the appointment, from " + tenure.from()
                            + (tenure.to() == null ? "." : " to " + tenure.to() + "."),
                    "8(b)"));
        }
        return refusals;
    }
}
