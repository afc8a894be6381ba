package org.fieldsecurity.personnel.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.appointment.rules.Refusal;

/**
 * A8: the holder of an appointment delegates in writing, within its scope and time. Powers that were themselves delegated,
 * or that somebody has for standing in, aren't delegated on.
 */
public final class DelegationRule {

    private DelegationRule() {}

    /**
     * The powers of an appointment.
     *
     * @param time from when to when they are held
     */
    public record Powers(Office office, Scope scope, UUID holder, Period time) {}

    /** Every reason to refuse to give these powers to somebody for a scope and a time. */
    public static List<Refusal> check(Powers powers, UUID to, Scope scope, Period time) {
        List<Refusal> refusals = new ArrayList<>();
        if (!isDelegable(powers.office())) {
            refusals.add(refusal("The powers of " + powers.office() + " aren't delegated."));
        }
        if (!powers.scope().covers(scope)) {
            refusals.add(refusal("The scope must lie within the appointment's, which is " + powers.scope() + "."));
        }
        if (!powers.time().covers(time)) {
            refusals.add(refusal("A delegation lies within the time of the appointment, from "
                    + powers.time().from()
                    + (powers.time().to() == null ? "." : " to " + powers.time().to() + ".")));
        }
        if (powers.holder().equals(to)) {
            refusals.add(refusal("Powers are delegated to somebody else."));
        }
        return refusals;
    }

    /** Whether the powers of the office may be given to somebody else. */
    public static boolean isDelegable(Office office) {
        return switch (office) {
            case SECRETARY_GENERAL,
                    COORDINATOR,
                    EXECUTIVE_HEAD,
                    HQ_FOCAL_POINT,
                    DESIGNATED_OFFICIAL,
                    COUNTRY_REPRESENTATIVE,
                    SECURITY_OFFICER -> true;
            case DESIGNATED_OFFICIAL_AD_INTERIM,
                    COUNTRY_SECURITY_FOCAL_POINT,
                    TEAM_FOCAL_POINT,
                    SECURITY_ASSISTANT,
                    AGENCY_SECURITY_OFFICER,
                    AREA_COORDINATOR,
                    WARDEN -> false;
        };
    }

    private static Refusal refusal(String explanation) {
        return Refusal.of("A8", explanation);
    }
}
