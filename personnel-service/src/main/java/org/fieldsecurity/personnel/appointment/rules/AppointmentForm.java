package org.fieldsecurity.personnel.appointment.rules;

import java.util.List;
import java.util.Set;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/**
 * How an office is filled.
 *
 * @param appointedBy offices whose holder may appoint; empty where only an administrator records it
 * @param scopes kinds of scope for which the office exists
 * @param gates what must have happened before the first day
 * @param paragraphs paragraphs behind this form
 */
public record AppointmentForm(
        List<Office> appointedBy, Set<Class<? extends Scope>> scopes, Set<Gate> gates, List<String> paragraphs) {

    /** Something that must have happened before an office is taken up. */
    public enum Gate {
        /** The security management team was consulted [17, 19]. */
        TEAM_CONSULTED("A2", "consultedOn", false),
        /** The Coordinator approved the candidate [An 12]. */
        COORDINATOR_APPROVED("A3", "approvedOn", true),
        /** The induction was completed [12, 30]. */
        INDUCTED("A4", "inductedOn", true);

        private final String rule;
        private final String field;
        private final boolean mayFollow;

        Gate(String rule, String field, boolean mayFollow) {
            this.rule = rule;
            this.field = field;
            this.mayFollow = mayFollow;
        }

        /** Id of the rule that sets this gate. */
        public String rule() {
            return rule;
        }

        /** Field of the appointment that shows it passed. */
        public String field() {
            return field;
        }

        /** Whether a person may be named before it is passed, as a candidate who doesn't hold the office yet. */
        public boolean mayFollow() {
            return mayFollow;
        }
    }

    /** The designated official, and who acts while that official is away. */
    private static final List<Office> OFFICIALS =
            List.of(Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM);

    private static final AppointmentForm ACTING_OFFICER =
            form(OFFICIALS, Set.of(Scope.DutyStation.class, Scope.Country.class), Set.of(), "13(g)");

    /** The form of an office held in one's own right, or for the time being where that is possible [13(g)]. */
    public static AppointmentForm of(Office office, AppointmentKind kind) {
        return kind == AppointmentKind.ACTING && office == Office.SECURITY_OFFICER ? ACTING_OFFICER : of(office);
    }

    /** The form of each office, by the framework's table of offices. */
    public static AppointmentForm of(Office office) {
        return switch (office) {
            case SECRETARY_GENERAL -> form(List.of(), Set.of(Scope.World.class), Set.of(), "4");
            case COORDINATOR -> form(List.of(Office.SECRETARY_GENERAL), Set.of(Scope.World.class), Set.of(), "6");
            case EXECUTIVE_HEAD ->
                form(List.of(Office.SECRETARY_GENERAL), Set.of(Scope.Organization.class), Set.of(), "4");
            case HQ_FOCAL_POINT ->
                form(List.of(Office.EXECUTIVE_HEAD), Set.of(Scope.Organization.class), Set.of(), "7", "An 9");
            case DESIGNATED_OFFICIAL ->
                form(List.of(Office.SECRETARY_GENERAL), Set.of(Scope.Country.class), Set.of(), "8", "An 21");
            case DESIGNATED_OFFICIAL_AD_INTERIM ->
                form(List.of(Office.COORDINATOR), Set.of(Scope.Country.class), Set.of(), "8(b)");
            case COUNTRY_REPRESENTATIVE ->
                form(List.of(Office.EXECUTIVE_HEAD), Set.of(Scope.OrganizationInCountry.class), Set.of(), "14");
            case COUNTRY_SECURITY_FOCAL_POINT ->
                form(
                        List.of(Office.COUNTRY_REPRESENTATIVE),
                        Set.of(Scope.OrganizationInCountry.class),
                        Set.of(),
                        "An 24");
            case TEAM_FOCAL_POINT -> form(OFFICIALS, Set.of(Scope.DutyStation.class), Set.of(), "9");
            case SECURITY_OFFICER ->
                form(
                        List.of(Office.COORDINATOR),
                        Set.of(Scope.DutyStation.class, Scope.Country.class),
                        Set.of(Gate.INDUCTED),
                        "9",
                        "30");
            case SECURITY_ASSISTANT ->
                form(List.of(Office.SECURITY_OFFICER), Set.of(Scope.DutyStation.class), Set.of(), "11");
            case AGENCY_SECURITY_OFFICER ->
                form(
                        List.of(Office.EXECUTIVE_HEAD, Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE),
                        Set.of(Scope.OrganizationInCountry.class),
                        Set.of(Gate.COORDINATOR_APPROVED, Gate.INDUCTED),
                        "12",
                        "An 12");
            case AREA_COORDINATOR -> form(OFFICIALS, Set.of(Scope.Area.class), Set.of(Gate.TEAM_CONSULTED), "17");
            case WARDEN -> form(OFFICIALS, Set.of(Scope.Zone.class), Set.of(Gate.TEAM_CONSULTED), "18(b)", "19");
        };
    }

    private static AppointmentForm form(
            List<Office> by, Set<Class<? extends Scope>> scopes, Set<Gate> gates, String... paragraphs) {
        return new AppointmentForm(by, scopes, gates, List.of(paragraphs));
    }

    /** Whether the office exists for this kind of scope. */
    public boolean fits(Scope scope) {
        return scopes.contains(scope.getClass());
    }
}
