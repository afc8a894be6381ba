package org.fieldsecurity.clearance.presence;

/**
 * What should have been reported of the travellers to and from a country: $1 is now, $2 its day, $3 the country, $4 the
 * organization that alone is shown, or nothing, $5 the time since which reports are overdue, $6 and $7 the time and id
 * after which to read, $8 how many.
 */
final class OverdueSql {

    private static final String AFTER = " and c.awaited_since <= cast($5 as timestamptz)"
            + " and (c.awaited_since, c.id) > (cast($6 as timestamptz), cast($7 as uuid))"
            + " and (cast($4 as text) = '' or c.organization = cast($4 as text))"
            + " order by c.awaited_since, c.id limit cast($8 as integer))";

    /** Whoever lives by now where a journey without an end led, or elsewhere, has no more to report of it. */
    private static final String OPEN = " and not (c.awaited = 'END' and exists (select from assignment_copy n"
            + " where n.person = c.person and not n.aside and n.assigned_from <= cast($2 as date)"
            + " and (n.assigned_from > cast(c.begun_at at time zone 'UTC' as date) or n.duty_station = c.duty_station"
            + " and (n.assigned_until is null or n.assigned_until >= cast($2 as date)))))";

    private static final String TO = "(select c.* from leg_clearance c where c.travels and c.awaited is not null"
            + " and c.country = cast($3 as text)" + OPEN + AFTER;
    private static final String FROM = "(select c.* from leg_clearance c where c.travels and c.awaited = 'DEPARTURE'"
            + " and left(c.from_place, 2) = cast($3 as text) and c.country <> cast($3 as text)" + AFTER;

    private static final String LAST_REPORT = "(select case when o.arrived_at is null then o.from_place"
            + " else o.duty_station end as place, o.evidence_at as since,"
            + " coalesce(o.arrived_source, o.departed_source) as source, case when o.left_at is null then 0 else 2 end"
            + " as rank from leg_clearance o where o.person = m.person and o.evidence_at <= cast($1 as timestamptz)"
            + " order by o.evidence_at desc limit 1)";
    private static final String ASSIGNED = "(select a.duty_station, cast(a.assigned_from as timestamp)"
            + " at time zone 'UTC', 'ASSIGNMENT', 1 from assignment_copy a where a.person = m.person and not a.aside"
            + " and a.assigned_from <= cast($2 as date)"
            + " and (a.assigned_until is null or a.assigned_until >= cast($2 as date)) limit 1)";

    /** One page, the longest overdue first. */
    static final String PAGE = "with m as (select * from (" + TO + " union all " + FROM + ") both_ways"
            + " order by awaited_since, id limit cast($8 as integer))"
            + " select m.id, m.request, m.leg, m.person, p.given_names, p.family_name, m.organization, m.from_place,"
            + " m.duty_station, m.awaited, m.awaited_since, m.uncleared, k.place, k.since, k.source from m"
            + " left join person_copy p on p.id = m.person"
            + " left join lateral (select * from (" + LAST_REPORT + " union all " + ASSIGNED
            + ") known order by rank limit 1) k on true order by m.awaited_since, m.id";

    private OverdueSql() {}
}
