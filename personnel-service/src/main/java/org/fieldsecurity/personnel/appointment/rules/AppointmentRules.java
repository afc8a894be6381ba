package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** Checks a proposed appointment against the form of its office. */
public final class AppointmentRules {

    private AppointmentRules() {}

    /**
     * One reason to refuse.
     *
     * @param rule id of the rule
     * @param explanation what is missing or wrong
     * @param paragraphs paragraphs behind it
     */
    public record Refusal(String rule, String explanation, List<String> paragraphs) {}

    /**
     * Every reason to refuse the appointment; empty when it may be recorded. Gates count when they were passed on or
     * before the first day, in UTC.
     *
     * @param passed the dates on which gates were passed
     */
    public static List<Refusal> check(
            Office office, Scope scope, Instant validFrom, Map<AppointmentForm.Gate, LocalDate> passed) {
        AppointmentForm form = AppointmentForm.of(office);
        List<Refusal> refusals = new ArrayList<>();
        if (!form.fits(scope)) {
            refusals.add(new Refusal(
                    "A1",
                    "The office " + office + " isn't held for a scope such as " + scope + ".",
                    form.paragraphs()));
        }
        LocalDate firstDay = LocalDate.ofInstant(validFrom, ZoneOffset.UTC);
        form.gates().stream().sorted().forEach(gate -> {
            LocalDate on = passed.get(gate);
            if (on == null || on.isAfter(firstDay)) {
                refusals.add(new Refusal(
                        gate.rule(),
                        "The date " + gate.field() + " is needed, on or before the first day " + firstDay + ".",
                        form.paragraphs()));
            }
        });
        return refusals;
    }

    /** Whether only one person holds this office for a scope at any instant (A1). */
    public static boolean isHeldByOne(Office office) {
        return switch (office) {
            case SECRETARY_GENERAL,
                    COORDINATOR,
                    EXECUTIVE_HEAD,
                    HQ_FOCAL_POINT,
                    DESIGNATED_OFFICIAL,
                    COUNTRY_REPRESENTATIVE,
                    COUNTRY_SECURITY_FOCAL_POINT -> true;
            case DESIGNATED_OFFICIAL_AD_INTERIM,
                    TEAM_FOCAL_POINT,
                    SECURITY_OFFICER,
                    SECURITY_ASSISTANT,
                    AGENCY_SECURITY_OFFICER,
                    AREA_COORDINATOR,
                    WARDEN -> false;
        };
    }
}
