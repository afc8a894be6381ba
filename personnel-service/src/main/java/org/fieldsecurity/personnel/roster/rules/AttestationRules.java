package org.fieldsecurity.personnel.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** P3: which lists are attested by whom, and when again. */
public final class AttestationRules {

    private AttestationRules() {}

    /** Who attests the list of the scope; nobody where no duty asks for it. */
    public static List<Office> attestedBy(Scope scope) {
        return switch (scope) {
            case Scope.OrganizationInCountry organization ->
                List.of(Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT);
            case Scope.DutyStation station -> List.of(Office.SECURITY_OFFICER, Office.SECURITY_ASSISTANT);
            case Scope.Area area -> List.of(Office.AREA_COORDINATOR);
            case Scope.Zone zone -> List.of(Office.WARDEN);
            case Scope.World world -> List.of();
            case Scope.Country country -> List.of();
            case Scope.Organization organization -> List.of();
        };
    }

    /** The paragraphs that ask for the attestation of the scope's list. */
    public static List<String> paragraphs(Scope scope) {
        return switch (scope) {
            case Scope.OrganizationInCountry organization -> List.of("15(i)", "16(d)");
            case Scope.DutyStation station -> List.of("10(e)", "11(b)", "16(d)");
            case Scope.Area area -> List.of("18(d)", "16(d)");
            case Scope.Zone zone -> List.of("20(a)", "16(d)");
            case Scope.World world -> List.of("16(d)");
            case Scope.Country country -> List.of("16(d)");
            case Scope.Organization organization -> List.of("16(d)");
        };
    }

    /**
     * What refuses an attestation.
     *
     * @param asOf the instant of the list
     * @param now the instant of the statement
     * @param previous the instant of the last list attested, null for the first
     * @param sameList whether the digest stated is that of the list as it is known now
     */
    public static List<Refusal> refusals(
            Scope scope, Instant asOf, Instant now, @Nullable Instant previous, boolean sameList) {
        List<Refusal> refusals = new ArrayList<>();
        if (attestedBy(scope).isEmpty()) {
            refusals.add(refusal(
                    scope, "Attest the list of an organization in a country, a duty station, an area or a zone."));
        }
        if (asOf.isAfter(now)) {
            refusals.add(refusal(scope, "A list is attested once its instant has passed."));
        }
        if (previous != null && !asOf.isAfter(previous)) {
            refusals.add(refusal(scope, "The list was attested as of " + previous + "; attest a later one."));
        }
        if (!sameList) {
            refusals.add(refusal(
                    scope, "The list is another than the one with this digest. Read it again, then attest it."));
        }
        return List.copyOf(refusals);
    }

    /** The last day on which the next attestation is in time: so many days after the day of the list, in UTC. */
    public static LocalDate dueAgainOn(Instant asOf, int days) {
        return Utc.day(asOf).plusDays(days);
    }

    private static Refusal refusal(Scope scope, String detail) {
        return new Refusal("P3", paragraphs(scope), detail);
    }
}
