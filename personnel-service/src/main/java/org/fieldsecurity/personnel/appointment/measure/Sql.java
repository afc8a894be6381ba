package org.fieldsecurity.personnel.appointment.measure;

/** What the cases of several duties have in common. */
final class Sql {

    /** An appointment, or a time of acting, {@code a} in force at $1. */
    static final String IN_FORCE = "a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)";

    /** The day of $1, in UTC. */
    static final String DAY = "($1::timestamptz at time zone 'UTC')::date";

    /** The first day of appointment {@code a}, in UTC. */
    static final String FIRST_DAY = "(a.valid_from at time zone 'UTC')::date";

    /** Appointment {@code a} in the country $2 and of the organization $3. */
    static final String WITHIN = "($2::text is null or a.country = $2) and ($3::text is null or a.organization = $3)";

    /** The role training of the holder of appointment {@code a} is certified [31], and equipment is in their hands. */
    static final String TRAINED_AND_EQUIPPED = "passes_gate('ROLE_TRAINING', a.holder, " + DAY + ") is not null"
            + " and exists (select from equipment_issue e where e.appointment = a.id and e.handed_out_on <= " + DAY
            + " and (e.returned_on is null or e.returned_on > " + DAY + "))";

    private Sql() {}

    /** When the last appointment to the office for the scope, an SQL expression, ended. */
    static String lastEnd(String office, String scope) {
        return "(select max(l.valid_to) from appointment l where l.office = '" + office + "' and l.scope = " + scope
                + " and l.valid_to <= $1)";
    }

    /** Whether the office is held for the scope, an SQL expression. */
    static String held(String office, String scope) {
        return "exists (select from appointment a where a.office = '" + office + "' and a.scope = " + scope + " and "
                + IN_FORCE + ")";
    }

    /** The periods of rows {@code a}, for the office and the scope, that lie within {@code year.time}, as one set. */
    static String timesOf(String rows, String office, String scope) {
        String of = rows.contains(" join ") ? "h" : "a";
        return "coalesce((select range_agg(a.period * year.time) from " + rows + " where " + of + ".office = '" + office
                + "' and " + of + ".scope = " + scope + " and a.period && year.time), '{}')";
    }
}
