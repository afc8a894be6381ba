package org.fieldsecurity.clearance.presence;

import org.fieldsecurity.kit.authority.Scope;

/**
 * Who is in a scope at an instant, as a part of a query. Each part takes the instant as $1, its day as $2, the code of the
 * scope as $3, the organization that alone is shown, or nothing, as $4, and the instant from which on a report confirms as
 * $5. One row a person: what reports say comes before the assignment, the assignment before a plan, a plan before a stay.
 */
final class PresenceSql {

    private static final String AT = "cast($1 as timestamptz)";
    private static final String DAY = "cast($2 as date)";
    private static final String KEY = "cast($3 as text)";
    private static final String ORGANIZATION = "cast($4 as text)";
    private static final String FRESH = "cast($5 as timestamptz)";
    private static final String AFTER = "cast($6 as uuid)";
    private static final String LIMIT = "cast($7 as integer)";

    private static final String IN_FORCE = "not %1$s.aside and %1$s.assigned_from <= " + DAY
            + " and (%1$s.assigned_until is null or %1$s.assigned_until >= " + DAY + ")";

    /** With a limit, so that the server looks one person up by the index and doesn't gather everybody for it. */
    private static final String LIVES_AT_STATION =
            "((select true from assignment_copy h where h.person = %1$s.person and h.duty_station = %1$s.duty_station"
                    + " and " + IN_FORCE.formatted("h") + " limit 1) is true)";

    private static final String BEGUN_DAY = "cast(%1$s.begun_at at time zone 'UTC' as date)";

    /** Reports have them elsewhere; a journey without an end holds until a later assignment. */
    private static final String AWAY = "exists (select from leg_clearance w where w.person = a.person and w.travels"
            + " and w.away @> " + AT + " and w.duty_station <> a.duty_station"
            + " and not (w.leaves_at is null and a.assigned_from > " + BEGUN_DAY.formatted("w") + "))";

    /** The same for many at once: whoever is away at all is gathered first, and only they are looked at one by one. */
    private static final String AWAY_OF_MANY = "(a.person in (select g.person from leg_clearance g where g.travels"
            + " and g.away @> " + AT + ") and " + AWAY + ")";

    /** A journey without an end leads to where somebody then lives, or ends with a later assignment. */
    private static final String SETTLED = "(c.leaves_at is null and exists (select from assignment_copy n"
            + " where n.person = c.person and not n.aside and n.assigned_from <= " + DAY + " and (n.assigned_from > "
            + BEGUN_DAY.formatted("c") + " or n.duty_station = c.duty_station and (n.assigned_until is null"
            + " or n.assigned_until >= " + DAY + "))))";

    private static final String RESIDENTS = "select a.person, a.organization, a.category, a.duty_station, 1 as rank,"
            + " 'ASSIGNMENT' as source, cast(a.assigned_from as timestamp) at time zone 'UTC' as since,"
            + " cast(a.assigned_from as timestamp) at time zone 'UTC' as as_of, false as inferred, true as recent,"
            + " false as overstayed, false as uncleared, true as resident, cast(null as uuid) as request,"
            + " cast(null as uuid) as leg, cast(null as timestamptz) as planned_end from assignment_copy a where "
            + IN_FORCE.formatted("a") + " and (" + ORGANIZATION + " = '' or a.organization = " + ORGANIZATION
            + ") and ";

    private static final String VISITORS = "select c.person, c.organization, c.category, c.duty_station,"
            + " case when c.away is null then 2 else 0 end as rank,"
            + " case when c.arrived_at is not null then c.arrived_source"
            + " when c.departed_at is not null then c.departed_source"
            + " when c.left_at is not null then c.left_source else 'PLAN' end as source, lower(c.stay) as since,"
            + " coalesce(c.arrived_at, c.departed_at, c.arrives_at) as as_of,"
            + " (c.arrived_at is null and c.away is not null) as inferred,"
            + " (c.left_at is not null or coalesce(c.arrived_at, c.departed_at) >= " + FRESH + ") is true as recent,"
            + " (c.left_at is null and c.leaves_at <= " + AT + ") is true as overstayed, c.uncleared, "
            + LIVES_AT_STATION.formatted("c") + " as resident, c.request, c.leg, c.leaves_at as planned_end"
            + " from leg_clearance c where c.stays and c.stay @> " + AT + " and (" + ORGANIZATION
            + " = '' or c.organization = " + ORGANIZATION + ") and not " + SETTLED + " and ";

    private static final String STAYS = "select s.person, s.organization, s.category, s.duty_station, 3 as rank,"
            + " 'ZONE_STAY' as source, s.valid_from as since, s.valid_from as as_of, false as inferred, true as recent,"
            + " false as overstayed, false as uncleared, " + LIVES_AT_STATION.formatted("s") + " as resident,"
            + " cast(null as uuid) as request, cast(null as uuid) as leg, s.valid_to as planned_end"
            + " from (select y.person, y.zone, y.valid_from, y.valid_to, p.organization, p.category, z.duty_station"
            + " from zone_stay_copy y join zone_copy z on z.code = y.zone join person_copy p on p.id = y.person"
            + " where y.period @> " + AT + ") s where (" + ORGANIZATION + " = '' or s.organization = " + ORGANIZATION
            + ") and ";

    private static final String UNCONFIRMED = "from leg_clearance u where u.travels and u.unconfirmed @> " + AT;

    /** When somebody leaves, by a report or else by a plan that may still hold. */
    private static final String PLANNED_END =
            "coalesce(upper(%1$s.stay), case when %1$s.leaves_at > " + AT + " then %1$s.leaves_at end)";

    private static final String KIND = "case when not e.resident then 'VISITOR' when e.category = 'DEPENDANT'"
            + " then 'DEPENDANT' else 'RESIDENT' end";

    private PresenceSql() {}

    /** A page by person: $6 is the person after whom to read, $7 how many. */
    static String page(Scope scope) {
        return "with everybody as (select distinct on (u.person) u.* from ("
                + first(RESIDENTS + "not " + AWAY + " and " + residents(scope), "a") + " union all "
                + first(VISITORS + visitors(scope), "c") + " union all " + first(STAYS + stays(scope), "s")
                + ") u order by u.person, u.rank, u.since desc),"
                + " e as (select * from everybody order by person limit " + LIMIT + ") "
                + details("e.rank = 1") + " order by e.person";
    }

    /**
     * Everything that says where one person, $3, is: the best first.
     */
    static String ofPerson() {
        return "with e as (" + RESIDENTS + "not " + AWAY + " and " + person("a") + " union all " + VISITORS
                + person("c") + " union all " + STAYS + person("s") + ") " + details("e.rank = 1")
                + " order by e.rank, e.since desc limit 20";
    }

    /** How many by what their presence rests on; $6 is how many groups at most. */
    static String summary(Scope scope) {
        return "with e as (select distinct on (u.person) u.* from (" + RESIDENTS + "not " + AWAY_OF_MANY
                + " and " + residents(scope) + " union all "
                + VISITORS + visitors(scope) + " union all " + STAYS + stays(scope)
                + ") u order by u.person, u.rank, u.since desc),"
                + " due as (select u.person, min(u.departs_at) as since " + UNCONFIRMED + " group by u.person)"
                + " select e.organization, e.duty_station, " + KIND + " as kind, e.source, e.inferred, e.recent,"
                + " e.overstayed, (d.person is not null and e.rank = 1) as departure_due, count(*),"
                + " min(case when e.rank = 1 then d.since when e.overstayed then e.planned_end else e.since end)"
                + " from e left join due d on d.person = e.person group by 1, 2, 3, 4, 5, 6, 7, 8";
    }

    /**
     * For each of some days whom assignments and plans have there: $5 is the last day. Whose end has passed stays; whose
     * departure is overdue is still at home.
     */
    static String forecast(Scope scope) {
        return "with d as (select cast(n as date) as day, (n + interval '1 day') at time zone 'UTC' as ends"
                + " from generate_series(cast(" + DAY + " as timestamp), cast(cast($5 as date) as timestamp),"
                + " interval '1 day') n),"
                + " r as (select a.person, a.assigned_from, a.assigned_until from assignment_copy a where not a.aside"
                + " and a.assigned_from <= cast($5 as date) and (a.assigned_until is null or a.assigned_until >= "
                + DAY + ") and (" + ORGANIZATION + " = '' or a.organization = " + ORGANIZATION + ") and "
                + residents(scope) + "),"
                + " v as (select c.person, coalesce(c.arrived_at, c.arrives_at) as starts, "
                + PLANNED_END.formatted("c")
                + " as ends from leg_clearance c where c.stays and c.stay && tstzrange(" + AT
                + ", cast(cast($5 as date) + 1 as timestamp) at time zone 'UTC') and (" + ORGANIZATION
                + " = '' or c.organization = " + ORGANIZATION + ") and not " + SETTLED + " and " + visitors(scope)
                + " and not exists (select from r where r.person = c.person)),"
                + " o as (select w.person, w.begun_at as starts, " + PLANNED_END.formatted("w")
                + " as ends, r.assigned_from, r.assigned_until from leg_clearance w join r on r.person = w.person"
                + " where w.travels and (w.away @> " + AT + " or w.departs_at > " + AT
                + " and w.departs_at < cast(cast($5 as date) + 1 as timestamp) at time zone 'UTC') and not "
                + inScope("w", scope) + "),"
                + " t as materialized (select greatest(r.assigned_from, " + DAY
                + ") as day, count(*) as more from r group by 1"
                + " union all select r.assigned_until + 1, - count(*) from r where r.assigned_until is not null group by 1),"
                + " counted as (select d.day, (select coalesce(sum(t.more), 0) from t where t.day <= d.day) as residents,"
                + " (select count(distinct o.person) from o where o.assigned_from <= d.day"
                + " and (o.assigned_until is null or o.assigned_until >= d.day)"
                + " and o.starts < d.ends and (o.ends is null or o.ends >= d.ends)) as away,"
                + " (select count(distinct v.person) from v where v.starts < d.ends"
                + " and (v.ends is null or v.ends >= d.ends)) as visitors,"
                + " (select count(*) from v where v.starts >= d.ends - interval '1 day' and v.starts < d.ends)"
                + " + (select count(*) from o where o.ends >= d.ends - interval '1 day' and o.ends < d.ends) as arrivals,"
                + " (select count(*) from v where v.ends >= d.ends - interval '1 day' and v.ends < d.ends)"
                + " + (select count(*) from o where o.starts >= d.ends - interval '1 day' and o.starts < d.ends)"
                + " as departures from d)"
                + " select day, residents, away, visitors, arrivals, departures, residents - away + visitors"
                + " from counted order by day";
    }

    private static String first(String branch, String row) {
        return "(select distinct on (b.person) b.* from (" + branch + " and " + row + ".person > " + AFTER
                + ") b order by b.person, b.rank, b.since desc limit " + LIMIT + ")";
    }

    /** What is shown of each row, of those of an assignment also since when they are back and should be gone. */
    private static String details(String ofAssignment) {
        return "select e.person, p.given_names, p.family_name, e.category, e.organization, " + KIND + " as kind,"
                + " e.duty_station, case when e.resident then zone_of_person(e.person, " + AT + ")"
                + " else (select y.zone from zone_stay_copy y join zone_copy z on z.code = y.zone"
                + " where y.person = e.person and y.period @> " + AT
                + " and z.duty_station = e.duty_station order by y.valid_from desc limit 1) end as zone,"
                + " greatest(e.since, b.at) as since, greatest(e.as_of, b.at) as as_of, e.source, e.inferred, e.recent,"
                + " e.overstayed, d.since as departure_due, e.uncleared, e.request, e.leg, e.planned_end from e"
                + " left join person_copy p on p.id = e.person"
                + " left join lateral (select min(u.departs_at) as since " + UNCONFIRMED
                + " and u.person = e.person) d on " + ofAssignment
                + " left join lateral (select max(case when l.duty_station = e.duty_station then l.arrived_at"
                + " else upper(l.away) end) as at from leg_clearance l where l.person = e.person and l.away is not null"
                + " and case when l.duty_station = e.duty_station then l.arrived_at else upper(l.away) end <= " + AT
                + ") b on " + ofAssignment;
    }

    private static String person(String row) {
        return row + ".person = cast($3 as uuid)";
    }

    private static String residents(Scope scope) {
        return scope instanceof Scope.Zone
                ? "a.person in (select h.person from residence_zone_copy z join residency_copy h"
                        + " on h.residence = z.residence where z.zone = " + KEY + ") and zone_of_person(a.person, " + AT
                        + ") = " + KEY
                : belongs("a", "left(a.duty_station, 2)", scope);
    }

    private static String visitors(Scope scope) {
        return scope instanceof Scope.Zone
                ? "c.duty_station = (select z.duty_station from zone_copy z where z.code = " + KEY
                        + ") and c.person in (select y.person from zone_stay_copy y where y.zone = " + KEY
                        + " and y.period @> " + AT + ")"
                : belongs("c", "c.country", scope);
    }

    private static String inScope(String row, Scope scope) {
        return switch (scope) {
            case Scope.Zone zone ->
                row + ".duty_station = (select z.duty_station from zone_copy z where z.code = " + KEY + ")";
            case Scope.Organization organization -> "false";
            case Scope.OrganizationInCountry organization -> row + ".country = split_part(" + KEY + ", '@', 2)";
            default -> "(" + belongs(row, row + ".country", scope) + ")";
        };
    }

    private static String stays(Scope scope) {
        return switch (scope) {
            case Scope.Zone zone -> "s.zone = " + KEY;
            case Scope.Country country ->
                "s.zone in (select z.code from zone_copy z where left(z.duty_station, 2) = " + KEY + ")";
            case Scope.DutyStation station ->
                "s.zone in (select z.code from zone_copy z where z.duty_station = " + KEY + ")";
            default -> belongs("s", "left(s.duty_station, 2)", scope);
        };
    }

    private static String belongs(String row, String country, Scope scope) {
        return switch (scope) {
            case Scope.Country code -> country + " = " + KEY;
            case Scope.DutyStation station -> row + ".duty_station = " + KEY;
            case Scope.Area area ->
                row + ".duty_station = any (array(select d.locode from duty_station_copy d where d.area = " + KEY
                        + "))";
            case Scope.Organization organization -> row + ".organization = " + KEY;
            case Scope.OrganizationInCountry organization ->
                row + ".organization = split_part(" + KEY + ", '@', 1) and " + country + " = split_part(" + KEY
                        + ", '@', 2)";
            case Scope.Zone zone -> throw new IllegalArgumentException("a zone's people belong by their homes");
            case Scope.World world -> throw new IllegalArgumentException("the whole system has no presence");
        };
    }
}
