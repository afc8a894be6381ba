package org.fieldsecurity.personnel.appointment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldsecurity.kit.authority.Office;

/** A1, A2, A6: terms that an appointment may only have with some offices. */
public final class TermsRule {

    /** Offices beside one's other work, for which the employer releases working time [17, 19]. */
    private static final Set<Office> BESIDE_OTHER_WORK = Set.of(Office.AREA_COORDINATOR, Office.WARDEN);

    private TermsRule() {}

    /** Every term that doesn't go with the office. */
    public static List<Refusal> check(Proposal wanted) {
        List<Refusal> refusals = new ArrayList<>();
        boolean acting = wanted.kind() == AppointmentKind.ACTING;
        if (acting && wanted.office() != Office.SECURITY_OFFICER) {
            refusals.add(Refusal.of("A1", "Only a security officer's office is held by acting in it.", "13(g)"));
        }
        if (acting && wanted.validTo() == null) {
            refusals.add(Refusal.of("A1", "Acting as security officer has an end; give validTo.", "13(g)"));
        }
        if (wanted.actsFor() && !acting) {
            refusals.add(Refusal.of("A1", "Leave actsFor out, or appoint with kind ACTING.", "13(g)"));
        }
        if (wanted.alternate() && wanted.office() != Office.WARDEN) {
            refusals.add(Refusal.of("A2", "Only wardens have alternates; leave alternate out.", "19"));
        }
        if (wanted.workingTime()) {
            workingTime(wanted.office()).ifPresent(refusals::add);
        }
        if (wanted.recommendation() && wanted.office() != Office.DESIGNATED_OFFICIAL_AD_INTERIM) {
            refusals.add(Refusal.of(
                    "A1", "A designated official recommends the ad interim; leave the recommendation out.", "8(b)"));
        }
        return refusals;
    }

    /** Refuses working time for an office that isn't held beside other work (A6). */
    public static Optional<Refusal> workingTime(Office office) {
        return BESIDE_OTHER_WORK.contains(office)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "A6", "Working time is released for area coordinators and wardens only.", "17", "19"));
    }

    /** Refuses equipment for an office with which none is handed out [8(h), 16(e)]. */
    public static Optional<Refusal> equipment(Office office) {
        return BESIDE_OTHER_WORK.contains(office)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "A2", "Equipment is handed out to area coordinators and wardens only.", "8(h)", "16(e)"));
    }
}
