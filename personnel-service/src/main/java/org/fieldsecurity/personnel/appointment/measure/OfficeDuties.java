package org.fieldsecurity.personnel.appointment.measure;

import java.util.List;

/** The duties about offices, as cases. */
final class OfficeDuties {

    private static final String COUNTRIES =
            " from country p where ($2::text is null or p.code = $2) and $3::text is null";
    private static final String COUNTRIES_THIS_YEAR = " from country p, (select tstzrange(start, $1) as time,"
            + " floor(extract(epoch from $1::timestamptz - start) / 3600)::int as hours"
            + " from (select date_trunc('year', $1::timestamptz, 'UTC') as start) as begun) as year"
            + " where ($2::text is null or p.code = $2) and $3::text is null";
    private static final String COUNTRY = "'country:' || p.code";
    private static final String IN_COUNTRY = "'organization:' || p.organization || '@' || p.country";

    /** Organizations of the system in each country where they have people today. */
    private static final String PRESENT = " from (select distinct o.code as organization, d.country"
            + " from organization o cross join duty_station d where o.kind = 'UN_SYSTEM'"
            + " and ($2::text is null or d.country = $2) and ($3::text is null or o.code = $3)"
            + " and exists (select from person where organization = o.code and duty_station = d.locode"
            + " and assigned_from <= " + Sql.DAY + " and (assigned_until is null or assigned_until >= " + Sql.DAY
            + "))) as p";

    private static final Duty OFFICIAL = Duty.ofCases(
            "countries-with-designated-official",
            "select " + Sql.held("DESIGNATED_OFFICIAL", COUNTRY) + " as ok, "
                    + Sql.lastEnd("DESIGNATED_OFFICIAL", COUNTRY) + " as since" + COUNTRIES,
            "8",
            "An 21");

    private static final Duty RECOMMENDED = Duty.ofCases(
            "countries-with-recommended-ad-interim",
            "select exists (select from appointment a where a.office = 'DESIGNATED_OFFICIAL_AD_INTERIM' and a.scope = "
                    + COUNTRY + " and a.recommendation is not null and " + Sql.IN_FORCE + ") as ok, "
                    + Sql.lastEnd("DESIGNATED_OFFICIAL_AD_INTERIM", COUNTRY) + " as since" + COUNTRIES,
            "8(b)");

    /** The hours of this year, in UTC, in which an official was there or an ad interim acted. */
    private static final Duty HOURS = new Duty(
            "country-hours-with-official-or-ad-interim",
            List.of("8(b)"),
            "select coalesce(sum(hours), 0)::bigint as total, coalesce(sum(least(hours, covered)), 0)::bigint as compliant,"
                    + " null::timestamptz as oldest_gap from (select year.hours, (select"
                    + " coalesce(floor(sum(extract(epoch from upper(part) - lower(part))) / 3600), 0) from unnest("
                    + Sql.timesOf("appointment a", "DESIGNATED_OFFICIAL", COUNTRY) + " - "
                    + Sql.timesOf(
                            "absence a join appointment h on h.id = a.appointment", "DESIGNATED_OFFICIAL", COUNTRY)
                    + " + " + Sql.timesOf("acting_period a", "DESIGNATED_OFFICIAL_AD_INTERIM", COUNTRY)
                    + ") as part) as covered" + COUNTRIES_THIS_YEAR + ") as measured");

    private static final Duty HEADQUARTERS = Duty.ofCases(
            "organizations-with-hq-focal-point",
            "select " + Sql.held("HQ_FOCAL_POINT", "'organization:' || p.code") + " as ok, "
                    + Sql.lastEnd("HQ_FOCAL_POINT", "'organization:' || p.code") + " as since from organization p"
                    + " where p.kind = 'UN_SYSTEM' and ($3::text is null or p.code = $3) and $2::text is null",
            "5(b)",
            "7",
            "7(f)",
            "An 9");

    private static final Duty DUTY_STATIONS = Duty.ofCases(
            "duty-stations-with-security-officer-or-focal-point",
            "select exists (select from appointment a where a.office in ('SECURITY_OFFICER', 'TEAM_FOCAL_POINT')"
                    + " and a.scope in ('duty-station:' || p.locode, 'country:' || p.country) and " + Sql.IN_FORCE
                    + ") as ok, (select max(l.valid_to) from appointment l where l.office in ('SECURITY_OFFICER',"
                    + " 'TEAM_FOCAL_POINT') and l.scope in ('duty-station:' || p.locode, 'country:' || p.country)"
                    + " and l.valid_to <= $1) as since from duty_station p"
                    + " where ($2::text is null or p.country = $2) and $3::text is null",
            "9");

    private static final Duty ZONES = Duty.ofCases(
            "zones-with-trained-and-equipped-warden",
            "select exists (select from appointment a where a.office = 'WARDEN' and not a.alternate"
                    + " and a.scope = 'zone:' || p.code and " + Sql.IN_FORCE + " and " + Sql.TRAINED_AND_EQUIPPED
                    + ") as ok, " + Sql.lastEnd("WARDEN", "'zone:' || p.code") + " as since from zone p"
                    + " where ($2::text is null or left(p.code, 2) = $2) and $3::text is null"
                    + " and (p.closed_at is null or p.closed_at > $1)",
            "8(h)");

    private static final Duty HOLDERS = Duty.ofCases(
            "coordinators-and-wardens-trained-and-equipped",
            "select " + Sql.TRAINED_AND_EQUIPPED + " as ok, a.valid_from as since from appointment a"
                    + " where a.office in ('AREA_COORDINATOR', 'WARDEN') and " + Sql.WITHIN + " and " + Sql.IN_FORCE,
            "16(e)");

    /** Of those in office since before this year began, in UTC: whether their appraisal of the year before got an input. */
    private static final Duty APPRAISED = Duty.ofCases(
            "coordinators-and-wardens-with-appraisal-input",
            "select exists (select from appraisal_input i where i.appointment = a.id and i.given_at <= $1 and i.year ="
                    + " extract(year from year.start at time zone 'UTC') - 1) as ok, year.start as since"
                    + " from (select date_trunc('year', $1::timestamptz, 'UTC') as start) as year, appointment a"
                    + " where a.office in ('AREA_COORDINATOR', 'WARDEN') and a.valid_from < year.start and "
                    + Sql.WITHIN + " and " + Sql.IN_FORCE,
            "8(h)");

    private static final Duty AGENCY = Duty.ofCases(
            "agency-officers-approved-and-inducted",
            "select a.approved_on is not null and a.inducted_on is not null and not exists (select"
                    + " from certificate_copy c where c.id = a.induction_certificate and c.revoked) as ok,"
                    + " a.valid_from as since from appointment a where a.office = 'AGENCY_SECURITY_OFFICER' and "
                    + Sql.WITHIN + " and " + Sql.IN_FORCE,
            "12");

    private static final Duty APPROVED_BEFORE = Duty.ofCases(
            "agency-officers-approved-before-first-day",
            "select a.approved_on is not null and a.approved_on <= " + Sql.FIRST_DAY + " as ok, a.valid_from as since"
                    + " from appointment a where a.office = 'AGENCY_SECURITY_OFFICER' and " + Sql.WITHIN + " and "
                    + Sql.IN_FORCE,
            "An 12");

    private static final Duty ACTING = Duty.ofCases(
            "acting-officers-asked-in-writing-before",
            "select a.dated <= " + Sql.FIRST_DAY + " as ok, a.valid_from as since from appointment a"
                    + " where a.office = 'SECURITY_OFFICER' and a.kind = 'ACTING' and " + Sql.WITHIN + " and "
                    + Sql.IN_FORCE,
            "13(g)");

    private static final Duty MEMBERS = Duty.ofCases(
            "organizations-in-country-in-the-team",
            "select exists (select from appointment a where a.office = 'COUNTRY_REPRESENTATIVE' and a.scope = "
                    + IN_COUNTRY + " and " + Sql.IN_FORCE + " and (not exists (select from absence b"
                    + " where b.appointment = a.id and b.period @> $1) or exists (select from acting_period t"
                    + " where t.appointment = a.id and t.period @> $1))) as ok, "
                    + Sql.lastEnd("COUNTRY_REPRESENTATIVE", IN_COUNTRY) + " as since" + PRESENT,
            "15(a)");

    private static final Duty FOCAL_POINTS = Duty.ofCases(
            "organizations-in-country-with-focal-point",
            "select " + Sql.held("COUNTRY_SECURITY_FOCAL_POINT", IN_COUNTRY) + " as ok, "
                    + Sql.lastEnd("COUNTRY_SECURITY_FOCAL_POINT", IN_COUNTRY) + " as since" + PRESENT,
            "An 24");

    private static final Duty ASSESSED = Duty.ofCases(
            "appointments-with-competency-assessment",
            "select exists (select from assessment s where s.appointment = a.id and s.complete) as ok,"
                    + " a.valid_from as since from appointment a where a.office = any(array(select distinct office"
                    + " from competency)) and " + Sql.WITHIN + " and " + Sql.IN_FORCE,
            "24");

    /** All of them. */
    static final List<Duty> ALL = List.of(
            OFFICIAL,
            RECOMMENDED,
            HOURS,
            HEADQUARTERS,
            DUTY_STATIONS,
            ZONES,
            HOLDERS,
            APPRAISED,
            AGENCY,
            APPROVED_BEFORE,
            ACTING,
            MEMBERS,
            FOCAL_POINTS,
            ASSESSED);

    private OfficeDuties() {}
}
