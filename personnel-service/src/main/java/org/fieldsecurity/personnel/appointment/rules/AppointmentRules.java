package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.jspecify.annotations.Nullable;

/** Checks a proposed appointment against the form of its office. */
public final class AppointmentRules {

    private AppointmentRules() {}

    /**
     * Every reason to refuse the appointment; empty when it may be recorded. Gates count when they were passed on or
     * before the first day, in UTC.
     *
     * @param passed the dates on which gates were passed
     */
    public static List<Refusal> check(Office office, Scope scope, Instant validFrom, Map<Gate, LocalDate> passed) {
        return check(Proposal.plain(office, scope, validFrom, passed));
    }

    /** Every reason to refuse the appointment, by its form, its terms and its gates; empty when it may be recorded. */
    public static List<Refusal> check(Proposal wanted) {
        AppointmentForm form = AppointmentForm.of(wanted.office(), wanted.kind());
        List<Refusal> refusals = new ArrayList<>(checkForm(wanted));
        LocalDate firstDay = Utc.day(wanted.validFrom());
        form.gates().stream().sorted().forEach(gate -> {
            if (!isPassed(wanted.passed().get(gate), firstDay)) {
                refusals.add(new Refusal(
                        gate.rule(),
                        "The date " + gate.field() + " is needed, on or before the first day " + firstDay + "."
                                + (gate.mayFollow() ? " Or record a candidacy: it waits for what is missing." : ""),
                        form.paragraphs()));
            }
        });
        return refusals;
    }

    /**
     * Every reason to refuse even a candidacy, which waits for its gates: only offices with a gate that may be passed
     * after the naming have candidates.
     */
    public static List<Refusal> checkCandidacy(Proposal wanted) {
        AppointmentForm form = AppointmentForm.of(wanted.office(), wanted.kind());
        List<Refusal> refusals = new ArrayList<>(checkForm(wanted));
        if (form.gates().stream().noneMatch(Gate::mayFollow)) {
            refusals.add(new Refusal(
                    "A4", "The office " + wanted.office() + " has no candidates; appoint to it.", form.paragraphs()));
        }
        return refusals;
    }

    /** What a candidate still waits for, on a day. */
    public static List<Gate> missing(Office office, Map<Gate, LocalDate> passed, LocalDate day) {
        return AppointmentForm.of(office).gates().stream()
                .sorted()
                .filter(gate -> !isPassed(passed.get(gate), day))
                .toList();
    }

    private static List<Refusal> checkForm(Proposal wanted) {
        AppointmentForm form = AppointmentForm.of(wanted.office(), wanted.kind());
        List<Refusal> refusals = new ArrayList<>(TermsRule.check(wanted));
        if (!form.fits(wanted.scope())) {
            refusals.add(new Refusal(
                    "A1",
                    "The office " + wanted.office() + " isn't held for a scope such as " + wanted.scope() + ".",
                    form.paragraphs()));
        }
        return refusals;
    }

    private static boolean isPassed(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    /** A2: whether the instrument was signed after the first day, in UTC; allowed, marked and listed. */
    public static boolean isRetroactive(LocalDate dated, Instant validFrom) {
        return dated.isAfter(Utc.day(validFrom));
    }

    /**
     * Whether only one person holds this office for a scope at any instant (A1); of a zone's wardens all but one are
     * alternates (A2). Every other office is held by several, each of them once.
     */
    public static boolean isHeldByOne(Office office, boolean alternate) {
        return switch (office) {
            case SECRETARY_GENERAL,
                    COORDINATOR,
                    EXECUTIVE_HEAD,
                    HQ_FOCAL_POINT,
                    DESIGNATED_OFFICIAL,
                    DESIGNATED_OFFICIAL_AD_INTERIM,
                    COUNTRY_REPRESENTATIVE,
                    COUNTRY_SECURITY_FOCAL_POINT -> true;
            case WARDEN -> !alternate;
            case TEAM_FOCAL_POINT, SECURITY_OFFICER, SECURITY_ASSISTANT, AGENCY_SECURITY_OFFICER, AREA_COORDINATOR ->
                false;
        };
    }
}
